using OpenIddict.Abstractions;

namespace EspaceFamille.Identity.Oidc;

/// <summary>All tokens of one sign-in at one client: they end together, those that are being issued right now included.</summary>
internal sealed class TokenChains(IOpenIddictTokenManager tokens, IOpenIddictAuthorizationManager authorizations)
{
    public async Task EndAsync(string? authorizationId, CancellationToken cancel)
    {
        if (authorizationId is null)
            return;
        if (await authorizations.FindByIdAsync(authorizationId, cancel) is { } authorization)
            await authorizations.TryRevokeAsync(authorization, cancel);
        await tokens.RevokeByAuthorizationIdAsync(authorizationId, cancel);
    }
}
