using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace EspaceFamille.Identity.Features.Oidc.Authorize;

/// <summary>
/// Returns errors to the client, with its state, once the client and the redirect address are known to be valid (RFC 6749, 4.1.2.1).
/// OpenIddict checks some parameters before these two, and would show such errors to the person.
/// </summary>
internal sealed class ClientErrorHandler(
    IOpenIddictApplicationManager applications) : IOpenIddictServerHandler<ApplyAuthorizationResponseContext>
{
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } = OpenIddictServerHandlerDescriptor
        .CreateBuilder<ApplyAuthorizationResponseContext>()
        .UseScopedHandler<ClientErrorHandler>()
        .SetOrder(OpenIddictServerHandlers.Authentication.InferResponseMode.Descriptor.Order + 500)
        .SetType(OpenIddictServerHandlerType.Custom)
        .Build();

    public async ValueTask HandleAsync(ApplyAuthorizationResponseContext context)
    {
        if (string.IsNullOrEmpty(context.Response.Error)
            || context.Request is not { ClientId: { Length: > 0 } id, RedirectUri: { Length: > 0 } uri }
            || AuthorizationRequestHandler.IsTooLong(context.Request))
            return;
        if (context.RedirectUri is null
            && await applications.FindByClientIdAsync(id, context.CancellationToken) is { } client
            && await applications.ValidateRedirectUriAsync(client, uri, context.CancellationToken))
            context.RedirectUri = uri;
        // A mode that the server refuses is not the mode of the refusal.
        if (context.RedirectUri is not null)
            context.ResponseMode = ResponseModes.Query;
    }
}
