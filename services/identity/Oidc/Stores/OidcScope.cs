namespace EspaceFamille.Identity.Oidc.Stores;

/// <summary>A scope and the services that a token with it is good for.</summary>
internal sealed class OidcScope : OidcRecord
{
    public string? Description { get; set; }
    public Dictionary<string, string> Descriptions { get; set; } = new(StringComparer.Ordinal);
    public string? DisplayName { get; set; }
    public Dictionary<string, string> DisplayNames { get; set; } = new(StringComparer.Ordinal);
    public string? Name { get; set; }
    public IReadOnlyList<string> Resources { get; set; } = [];
}
