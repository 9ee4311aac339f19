using EspaceFamille.Identity.Storage.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Identity.Features.SignOut.Form;

/// <summary>The sign-out page of this service, without a front end. Only a POST signs out: a link or an image cannot.</summary>
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
