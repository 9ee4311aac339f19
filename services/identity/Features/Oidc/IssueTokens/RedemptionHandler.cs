using System.Security.Claims;
using EspaceFamille.Identity.Features.Sessions;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace EspaceFamille.Identity.Features.Oidc.IssueTokens;

/// <summary>
/// A code or a refresh token is accepted once, also in a race. OpenIddict treats the second of two concurrent refreshes as
/// a client's retry, and refuses the second use of a code without revoking what the first received; here either is a
/// replay that revokes the whole chain. Both requests may have read the token while it was valid: the store's concurrency
/// token decides which one redeems it.
/// </summary>
internal sealed class RedemptionHandler(IOpenIddictTokenManager tokens, TokenChains chains)
    : IOpenIddictServerHandler<ProcessSignInContext>
{
    /// <summary>Just before OpenIddict's own redemption, which then finds the token redeemed.</summary>
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } = OpenIddictServerHandlerDescriptor
        .CreateBuilder<ProcessSignInContext>()
        .UseScopedHandler<RedemptionHandler>()
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

        await chains.RevokeAsync(presented.GetAuthorizationId(), context.CancellationToken);
        context.Reject(Errors.InvalidGrant, "The code or refresh token was used before.");
    }

    /// <summary>The code or refresh token of the request; null with a client's own credentials.</summary>
    private static ClaimsPrincipal? Presented(ProcessSignInContext context)
    {
        var authentication = context.Transaction.GetProperty<ProcessAuthenticationContext>(typeof(ProcessAuthenticationContext).FullName!);
        return authentication?.AuthorizationCodePrincipal ?? authentication?.RefreshTokenPrincipal;
    }
}
