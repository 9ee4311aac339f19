using Microsoft.AspNetCore;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace EspaceFamille.Identity.Features.Oidc.Userinfo;

/// <summary>Refuses an access token in an address, which ends up in histories and logs (RFC 9700, 4.3.2).</summary>
internal sealed class UserinfoRequestHandler : IOpenIddictServerHandler<ValidateUserInfoRequestContext>
{
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } = OpenIddictServerHandlerDescriptor
        .CreateBuilder<ValidateUserInfoRequestContext>()
        .UseSingletonHandler<UserinfoRequestHandler>()
        .SetOrder(int.MinValue + 1000)
        .SetType(OpenIddictServerHandlerType.Custom)
        .Build();

    public ValueTask HandleAsync(ValidateUserInfoRequestContext context)
    {
        if (context.Transaction.GetHttpRequest()?.Query.ContainsKey(Parameters.AccessToken) == true)
            context.Reject(Errors.InvalidRequest, "An access token in an address is not accepted.");
        return default;
    }
}
