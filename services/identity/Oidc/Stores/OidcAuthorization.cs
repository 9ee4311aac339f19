namespace EspaceFamille.Identity.Oidc.Stores;

/// <summary>What ties the tokens of one sign-in together, so that a replay can revoke them all.</summary>
internal sealed class OidcAuthorization : OidcRecord
{
    public string? ApplicationId { get; set; }
    public DateTimeOffset? CreationDate { get; set; }
    public IReadOnlyList<string> Scopes { get; set; } = [];
    public string? Status { get; set; }
    public string? Subject { get; set; }
    public string? Type { get; set; }
}
