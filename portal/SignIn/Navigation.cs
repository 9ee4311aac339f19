using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Portal.SignIn;

/// <summary>
/// Whether a browser shows the response as a page. The callers of a script get 401 instead of a redirect to the sign-in page:
/// they could neither follow nor show it, and each redirect would leave two cookies.
/// </summary>
internal static class Navigation
{
    private const string Html = "text/html";

    public static bool Is(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Mode"] is { Count: > 0 } mode)
            return mode == "navigate";
        var accept = request.Headers.Accept.ToString();
        return accept.Length == 0 || accept.Contains(Html, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>The scheme that answers the callers of a script: its challenge is 401 without a redirect.</summary>
internal sealed class ScriptScheme(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, System.Text.Encodings.Web.UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "script";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());
}
