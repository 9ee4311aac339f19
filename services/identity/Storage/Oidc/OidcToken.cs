namespace EspaceFamille.Identity.Storage.Oidc;

/// <summary>The record of an issued code, access token or refresh token, with its status; never the token itself.</summary>
internal sealed class OidcToken : OidcRecord
{
    public string? ApplicationId { get; set; }
    public string? AuthorizationId { get; set; }
    public DateTimeOffset? CreationDate { get; set; }
    public DateTimeOffset? ExpirationDate { get; set; }
    public string? Payload { get; set; }
    public DateTimeOffset? RedemptionDate { get; set; }
    public string? ReferenceId { get; set; }
    public string? Status { get; set; }
    public string? Subject { get; set; }
    public string? Type { get; set; }
}
