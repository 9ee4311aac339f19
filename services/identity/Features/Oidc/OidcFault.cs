using Microsoft.AspNetCore;

namespace EspaceFamille.Identity.Features.Oidc;

/// <summary>The error of a request to the OIDC endpoints that a browser shows as a page.</summary>
internal static class OidcFault
{
    /// <summary>The error code with its description, for developers; null where the request was none of OIDC.</summary>
    public static string? CodeOf(HttpContext http)
    {
        if (http.Features.Get<OidcError>() is { } refused)
            return $"{refused.Error}: {refused.Description}";
        return http.GetOpenIddictServerResponse() is { Error: { Length: > 0 } error } response
            ? $"{error}: {response.ErrorDescription}"
            : null;
    }
}
