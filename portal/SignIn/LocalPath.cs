using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Portal.SignIn;

/// <summary>Addresses within this site, to which a sign-in may return.</summary>
internal static class LocalPath
{
    /// <summary>The framework's rule: a slash that no slash or backslash follows, and no control character.</summary>
    public static bool Is(string? path) => RedirectHttpResult.IsLocalUrl(path) && path is ['/', ..];
}
