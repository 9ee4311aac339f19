using System.Globalization;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace EspaceFamille.Identity.Features.Oidc.Authorize;

/// <summary>
/// Reads an authorization request as OpenID Connect states: unknown scopes are ignored (Core, 3.1.2.1). Refuses a state
/// that no address could carry back, and a max_age that is no number.
/// </summary>
internal sealed class AuthorizationRequestHandler(
    IOpenIddictScopeManager scopes) : IOpenIddictServerHandler<ValidateAuthorizationRequestContext>
{
    /// <summary>The state travels in two more addresses, of which servers and browsers read 8 KB.</summary>
    private const int MaxStateLength = 2000;
    private const int MaxLength = 5000;
    private static readonly HashSet<string> Standard = new(StringComparer.Ordinal) { Scopes.OpenId, Scopes.Profile, Scopes.OfflineAccess };

    public static OpenIddictServerHandlerDescriptor Descriptor { get; } = OpenIddictServerHandlerDescriptor
        .CreateBuilder<ValidateAuthorizationRequestContext>()
        .UseScopedHandler<AuthorizationRequestHandler>()
        .SetOrder(int.MinValue + 1000)
        .SetType(OpenIddictServerHandlerType.Custom)
        .Build();

    /// <summary>Such a request is refused on a page: its state cannot be returned.</summary>
    public static bool IsTooLong(OpenIddictRequest request) =>
        request.State?.Length > MaxStateLength
        || request.GetParameters().Sum(parameter => parameter.Key.Length + ($"{parameter.Value}").Length) > MaxLength;

    public async ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
    {
        var request = context.Request;
        if (IsTooLong(request))
            context.Reject(Errors.InvalidRequest, string.Create(
                CultureInfo.InvariantCulture,
                $"The 'state' is longer than {MaxStateLength} characters, or the request than {MaxLength} in all."));
        else if (request.GetParameter(Parameters.MaxAge) is { } age
            && !(long.TryParse($"{age}", NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds >= 0))
            context.Reject(Errors.InvalidRequest, "The 'max_age' is no number of seconds.");
        else
            request.Scope = await KnownAsync(request, context.CancellationToken);
    }

    private async Task<string?> KnownAsync(OpenIddictRequest request, CancellationToken cancel)
    {
        var known = new List<string>();
        foreach (var scope in request.GetScopes().Distinct(StringComparer.Ordinal))
            if (Standard.Contains(scope) || await scopes.FindByNameAsync(scope, cancel) is not null)
                known.Add(scope);
        return known.Count == 0 ? null : string.Join(' ', known);
    }
}
