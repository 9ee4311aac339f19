using EspaceFamille.Identity.Storage;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OpenIddict.Server.AspNetCore;

namespace EspaceFamille.Identity.Features.SignOut.EndSession;

/// <summary>
/// <c>GET|POST /connect/endsession</c>: a front end signs the person out here too, with a ticket for this browser's session;
/// redirects back to it. Without one the person is asked, since a link can lead here from anywhere.
/// </summary>
internal static class EndSessionEndpoint
{
    public const string Ticket = "sign_out_ticket";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapMethods("/connect/endsession", ["GET", "POST"], HandleAsync)
        .AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> HandleAsync(
        HttpContext http, SessionEnd end, SignOutTicketStore tickets, TimeProvider clock, CancellationToken cancel)
    {
        var request = http.GetOpenIddictServerRequest()!;
        var session = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var home = new AuthenticationProperties { RedirectUri = "/" };
        if (session.Succeeded)
        {
            var ticket = (string?)request[Ticket] is { Length: > 0 } given ? await tickets.TakeAsync(given, cancel) : null;
            if (SessionFacts.Of(session.Properties) is not { } facts
                || ticket?.IsFor(request.ClientId ?? "", facts.Id, clock.GetUtcNow()) != true)
                return Results.LocalRedirect($"{PagePaths.SignOut}{QueryString.Create("retour", AddressAfter(http))}");
            await end.EndAsync(http, cancel);
        }

        return Results.SignOut(home, [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
    }

    /// <summary>This request again, once the person has answered: without tokens.</summary>
    private static string AddressAfter(HttpContext http)
    {
        var parameters = (http.Request.HasFormContentType ? http.Request.Form.AsEnumerable() : http.Request.Query)
            .Where(parameter => parameter.Key is "client_id" or "post_logout_redirect_uri" or "state");
        return http.Request.Path + QueryString.Create(parameters);
    }
}
