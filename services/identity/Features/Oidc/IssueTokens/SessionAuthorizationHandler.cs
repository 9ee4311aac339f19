using EspaceFamille.Identity.Storage.Sessions;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace EspaceFamille.Identity.Features.Oidc.IssueTokens;

/// <summary>
/// Notes in a session which sign-ins at the town's own clients began there, so that they end with it. One at a client of others lasts
/// as its consent does.
/// </summary>
internal sealed class SessionAuthorizationHandler(SessionStore sessions, Consents consents) : IOpenIddictServerHandler<ProcessSignInContext>
{
    /// <summary>Just after OpenIddict has created the authorization.</summary>
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } = OpenIddictServerHandlerDescriptor
        .CreateBuilder<ProcessSignInContext>()
        .UseScopedHandler<SessionAuthorizationHandler>()
        .SetOrder(OpenIddictServerHandlers.AttachAuthorization.Descriptor.Order + 500)
        .SetType(OpenIddictServerHandlerType.Custom)
        .Build();

    public async ValueTask HandleAsync(ProcessSignInContext context)
    {
        if (context.EndpointType is OpenIddictServerEndpointType.Authorization
            && context.Principal?.GetClaim(TokenClaims.SessionId) is { } session
            && context.Principal.GetAuthorizationId() is { } authorization
            && await consents.FindForeignAsync(context.Request?.ClientId ?? "", context.CancellationToken) is null)
            await sessions.AddAuthorizationAsync(session, authorization, context.CancellationToken);
    }
}
