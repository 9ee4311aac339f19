using System.ComponentModel.DataAnnotations;
using OidcScopes = OpenIddict.Abstractions.OpenIddictConstants.Scopes;

namespace EspaceFamille.Identity.Features.Oidc.RegisterClients;

/// <summary>A client that is not the town's own. It gets the scopes that are listed here, and no others.</summary>
internal sealed class ForeignApp
{
    public string Id { get; set; } = "";

    /// <summary>As people read it on the page of consent.</summary>
    public string Name { get; set; } = "";

    /// <summary>Who operates it and receives the data.</summary>
    public string Operator { get; set; } = "";

    /// <summary>None for a public client, which a browser or a telephone runs. Either kind uses PKCE.</summary>
    public string? Secret { get; set; }

    /// <summary>Compared as text. https, or http on loopback for an application on a computer.</summary>
    public IReadOnlyList<Uri> RedirectUris { get; set; } = [];

    public IReadOnlyList<Uri> PostLogoutRedirectUris { get; set; } = [];

    /// <summary>Of the services, with "profile" and "offline_access"; "openid" is always included.</summary>
    public IReadOnlyList<string> Scopes { get; set; } = [];

    public IEnumerable<ValidationResult> Faults(int minSecretLength)
    {
        if (string.IsNullOrWhiteSpace(Name) || string.IsNullOrWhiteSpace(Operator))
            yield return Fault("requires a Name and an Operator, which people read before they consent");
        if (Secret is { } secret && secret.Length < minSecretLength)
            yield return Fault($"requires a Secret of {minSecretLength} characters, or none for a public client");
        if (RedirectUris.Count == 0 || RedirectUris.Concat(PostLogoutRedirectUris).Any(uri => !IsExact(uri)))
            yield return Fault("requires RedirectUris that are https (http on loopback only), absolute and without a fragment");
        string[] known = [.. ServiceScopes.OfFamilies, OidcScopes.Profile, OidcScopes.OfflineAccess];
        if (Scopes.Except(known, StringComparer.Ordinal).Any())
            yield return Fault($"requires Scopes among {string.Join(", ", known)}");
    }

    private ValidationResult Fault(string fault) => new($"Clients:Apps: '{Id}' {fault}.");

    private static bool IsExact(Uri uri) => uri.IsAbsoluteUri && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
