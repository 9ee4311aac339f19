namespace EspaceFamille.Identity.Storage.Oidc;

/// <summary>Links the tokens of one sign-in at one client, so that a replay revokes them all.</summary>
internal sealed class OidcAuthorization : OidcRecord
{
    public string? ApplicationId { get; set; }
    public DateTimeOffset? CreationDate { get; set; }
    public IReadOnlyList<string> Scopes { get; set; } = [];
    public string? Status { get; set; }
    public string? Subject { get; set; }
    public string? Type { get; set; }
}
