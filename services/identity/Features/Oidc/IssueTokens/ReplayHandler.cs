using EspaceFamille.Identity.Features.Sessions;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace EspaceFamille.Identity.Features.Oidc.IssueTokens;

/// <summary>
/// A code or refresh token that was used before revokes its chain by its authorization, so that a token which the first
/// use is about to receive is revoked too. OpenIddict then refuses the replay itself.
/// </summary>
internal sealed class ReplayHandler(IOpenIddictTokenManager tokens, TokenChains chains) : IOpenIddictServerHandler<ValidateTokenContext>
{
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } = OpenIddictServerHandlerDescriptor
        .CreateBuilder<ValidateTokenContext>()
        .UseScopedHandler<ReplayHandler>()
        .SetOrder(OpenIddictServerHandlers.Protection.ValidateTokenEntry.Descriptor.Order - 500)
        .SetType(OpenIddictServerHandlerType.Custom)
        .Build();

    public async ValueTask HandleAsync(ValidateTokenContext context)
    {
        if (context.Principal?.GetTokenId() is not { } id || await tokens.FindByIdAsync(id, context.CancellationToken) is not { } token)
            return;
        if (await tokens.HasStatusAsync(token, Statuses.Redeemed, context.CancellationToken))
            await chains.RevokeAsync(context.Principal.GetAuthorizationId(), context.CancellationToken);
    }
}
