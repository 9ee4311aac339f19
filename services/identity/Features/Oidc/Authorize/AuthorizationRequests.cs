using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity.Features.Oidc.Authorize;

/// <summary>What an authorization request requires of the session at hand (OpenID Connect Core, 3.1.2.1).</summary>
internal static class AuthorizationRequests
{
    /// <param name="session">Null in a cookie that an earlier version wrote.</param>
    /// <param name="isFresh">The person signed in for this request.</param>
    public static bool MustSignInAgain(OpenIddictRequest request, SessionFacts? session, bool isFresh, DateTimeOffset now)
    {
        if (isFresh)
            return false;
        if (request.HasPromptValue(PromptValues.Login) || request.HasPromptValue(PromptValues.SelectAccount))
            return true;
        return request.MaxAge is { } seconds
            && (seconds <= 0 || session is null || now - session.AuthenticatedAt > TimeSpan.FromSeconds(seconds));
    }

    /// <summary>The parameters of the same request after a page has done what these values of "prompt" require.</summary>
    public static IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> Without(
        IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> parameters, params string[] prompts) =>
        parameters.Where(parameter => parameter.Key is not (FreshSignIn.Parameter or Consents.RefusedParameter))
            .Select(parameter => parameter.Key != Parameters.Prompt ? parameter : KeyValuePair.Create(
                parameter.Key, new Microsoft.Extensions.Primitives.StringValues(string.Join(
                    ' ', parameter.Value.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)
                        .Except(prompts, StringComparer.Ordinal)))))
            .Where(parameter => parameter.Key != Parameters.Prompt || parameter.Value.ToString().Length > 0);
}
