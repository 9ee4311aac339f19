namespace EspaceFamille.Identity.Oidc.Stores;

/// <summary>What every OIDC record has: an id, and a token that changes at each write and guards the next one.</summary>
internal abstract class OidcRecord
{
    public string Id { get; set; } = Ids.New();
    public string ConcurrencyToken { get; set; } = Ids.New();

    /// <summary>Free properties of OpenIddict, kept as JSON text: nothing queries them.</summary>
    public string? Properties { get; set; }
}
