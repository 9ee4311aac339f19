using EspaceFamille.Identity.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OpenIddict.Server.AspNetCore;

namespace EspaceFamille.Identity.Features.SignOut;

/// <summary>A front end signed the person out and sends them here to be signed out as well, and then back.</summary>
internal static class EndSessionEndpoint
{
    public static async Task<IResult> HandleAsync(SignInManager<User> signIn)
    {
        await signIn.SignOutAsync();
        return Results.SignOut(new AuthenticationProperties { RedirectUri = "/" }, [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
    }
}
