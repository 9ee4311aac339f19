namespace EspaceFamille.Identity.Storage.Oidc;

/// <summary>A registered client. Its secret is stored hashed.</summary>
internal sealed class OidcApplication : OidcRecord
{
    public string? ApplicationType { get; set; }
    public string? ClientId { get; set; }
    public string? ClientSecret { get; set; }
    public string? ClientType { get; set; }
    public string? ConsentType { get; set; }
    public string? DisplayName { get; set; }
    public Dictionary<string, string> DisplayNames { get; set; } = new(StringComparer.Ordinal);
    public string? JsonWebKeySet { get; set; }
    public IReadOnlyList<string> Permissions { get; set; } = [];
    public IReadOnlyList<string> PostLogoutRedirectUris { get; set; } = [];
    public IReadOnlyList<string> RedirectUris { get; set; } = [];
    public IReadOnlyList<string> Requirements { get; set; } = [];
    public string? Settings { get; set; }
}
