using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace EspaceFamille.Identity.Oidc;

/// <summary>
/// A refresh token is good once, even for two requests at the same instant. OpenIddict forgives the one that redeems
/// second, as a client's retry; here it is a replay like any other, and ends the whole chain. The two may have been
/// read while the token was still valid: the store's concurrency token tells who was first.
/// </summary>
internal sealed class StrictRefresh(IOpenIddictTokenManager tokens, TokenChains chains)
    : IOpenIddictServerHandler<ProcessSignInContext>
{
    /// <summary>Just before OpenIddict's own redemption, which then finds the work done.</summary>
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } = OpenIddictServerHandlerDescriptor
        .CreateBuilder<ProcessSignInContext>()
        .UseScopedHandler<StrictRefresh>()
        .SetOrder(OpenIddictServerHandlers.RedeemTokenEntry.Descriptor.Order - 500)
        .SetType(OpenIddictServerHandlerType.Custom)
        .Build();

    public async ValueTask HandleAsync(ProcessSignInContext context)
    {
        if (context.EndpointType is not OpenIddictServerEndpointType.Token || !context.Request.IsRefreshTokenGrantType())
            return;
        var authentication = context.Transaction.GetProperty<ProcessAuthenticationContext>(typeof(ProcessAuthenticationContext).FullName!);
        var presented = authentication!.RefreshTokenPrincipal!;
        var token = await tokens.FindByIdAsync(presented.GetTokenId()!, context.CancellationToken);
        if (token is not null
            && await tokens.HasStatusAsync(token, Statuses.Valid, context.CancellationToken)
            && await tokens.TryRedeemAsync(token, context.CancellationToken))
        {
            return;
        }

        await chains.EndAsync(presented.GetAuthorizationId(), context.CancellationToken);
        context.Reject(Errors.InvalidGrant, "The refresh token was used already.");
    }
}
