using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Storage.Oidc;

/// <summary>The fields of every OIDC record: an id, and a token that each write changes and the next write filters on.</summary>
internal abstract class OidcRecord
{
    public string Id { get; set; } = Ids.New();
    public string ConcurrencyToken { get; set; } = Ids.New();

    /// <summary>Free properties of OpenIddict, kept as JSON text: nothing queries them.</summary>
    public string? Properties { get; set; }
}
