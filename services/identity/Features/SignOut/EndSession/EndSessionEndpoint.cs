using Microsoft.AspNetCore.Authentication;
using OpenIddict.Server.AspNetCore;

namespace EspaceFamille.Identity.Features.SignOut.EndSession;

/// <summary><c>GET|POST /connect/endsession</c>: a front end signs the person out here too; redirects back to it.</summary>
internal static class EndSessionEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapMethods("/connect/endsession", ["GET", "POST"], HandleAsync)
        .AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> HandleAsync(HttpContext http, SessionEnd session, CancellationToken cancel)
    {
        await session.EndAsync(http, cancel);
        var home = new AuthenticationProperties { RedirectUri = "/" };
        return Results.SignOut(home, [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
    }
}
