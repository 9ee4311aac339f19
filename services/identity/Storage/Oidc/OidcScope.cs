namespace EspaceFamille.Identity.Storage.Oidc;

/// <summary>A scope and the services that accept a token with it.</summary>
internal sealed class OidcScope : OidcRecord
{
    public string? Description { get; set; }
    public Dictionary<string, string> Descriptions { get; set; } = new(StringComparer.Ordinal);
    public string? DisplayName { get; set; }
    public Dictionary<string, string> DisplayNames { get; set; } = new(StringComparer.Ordinal);
    public string? Name { get; set; }
    public IReadOnlyList<string> Resources { get; set; } = [];
}
