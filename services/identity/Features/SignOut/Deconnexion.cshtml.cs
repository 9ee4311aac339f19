using EspaceFamille.Identity.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Identity.Features.SignOut;

/// <summary>Signing out here, without a front end. Only a post does it: a link or an image cannot.</summary>
[AllowAnonymous]
internal sealed class DeconnexionModel(SignInManager<User> signIn) : PageModel
{
    public bool Done { get; private set; }

    public async Task OnPostAsync()
    {
        await signIn.SignOutAsync();
        Done = true;
    }
}
