using System.Security.Claims;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace EspaceFamille.Identity.Oidc;

/// <summary>
/// A code or a refresh token is good once, even for two requests at the same instant. OpenIddict forgives the refresh
/// that redeems second, as a client's retry, and refuses the second use of a code without ending what the first gave;
/// here either is a replay like any other, and ends the whole chain. The two may have been read while the token was
/// still valid: the store's concurrency token tells who was first.
/// </summary>
internal sealed class StrictRedemption(IOpenIddictTokenManager tokens, TokenChains chains)
    : IOpenIddictServerHandler<ProcessSignInContext>
{
    /// <summary>Just before OpenIddict's own redemption, which then finds the work done.</summary>
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } = OpenIddictServerHandlerDescriptor
        .CreateBuilder<ProcessSignInContext>()
        .UseScopedHandler<StrictRedemption>()
        .SetOrder(OpenIddictServerHandlers.RedeemTokenEntry.Descriptor.Order - 500)
        .SetType(OpenIddictServerHandlerType.Custom)
        .Build();

    public async ValueTask HandleAsync(ProcessSignInContext context)
    {
        if (context.EndpointType is not OpenIddictServerEndpointType.Token || Presented(context) is not { } presented)
            return;
        var token = await tokens.FindByIdAsync(presented.GetTokenId()!, context.CancellationToken);
        if (token is not null
            && await tokens.HasStatusAsync(token, Statuses.Valid, context.CancellationToken)
            && await tokens.TryRedeemAsync(token, context.CancellationToken))
        {
            return;
        }

        await chains.EndAsync(presented.GetAuthorizationId(), context.CancellationToken);
        context.Reject(Errors.InvalidGrant, "The code or refresh token was used already.");
    }

    /// <summary>What is exchanged; nothing where a client asks in its own name.</summary>
    private static ClaimsPrincipal? Presented(ProcessSignInContext context)
    {
        var authentication = context.Transaction.GetProperty<ProcessAuthenticationContext>(typeof(ProcessAuthenticationContext).FullName!);
        return authentication?.AuthorizationCodePrincipal ?? authentication?.RefreshTokenPrincipal;
    }
}
