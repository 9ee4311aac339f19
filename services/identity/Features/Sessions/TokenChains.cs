using OpenIddict.Abstractions;

namespace EspaceFamille.Identity.Features.Sessions;

/// <summary>Revokes all tokens of one sign-in at one client, those included that a concurrent request is about to issue.</summary>
internal sealed class TokenChains(IOpenIddictTokenManager tokens, IOpenIddictAuthorizationManager authorizations)
{
    public async Task RevokeAsync(string? authorizationId, CancellationToken cancel)
    {
        if (authorizationId is null)
            return;
        if (await authorizations.FindByIdAsync(authorizationId, cancel) is { } authorization)
            await authorizations.TryRevokeAsync(authorization, cancel);
        await tokens.RevokeByAuthorizationIdAsync(authorizationId, cancel);
    }
}
