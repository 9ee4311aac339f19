using EspaceFamille.Language;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Identity.Features.SignIn.Password;

/// <summary>The sign-in page. After success it redirects to the page of this site that requested the sign-in.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ConnexionModel(PasswordSignIn signIn, FrenchInstants instants) : PageModel
{
    [BindProperty(Name = "identifiant")] public string? UserName { get; set; }

    [BindProperty(Name = "motDePasse")] public string? Password { get; set; }

    [BindProperty(Name = "retour", SupportsGet = true)] public string? ReturnUrl { get; set; }

    public string? Refusal { get; private set; }

    /// <summary>Null omits the attribute.</summary>
    public string? Invalid => Refusal is null ? null : "true";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var outcome = await signIn.TryAsync(UserName, Password, HttpContext.Connection.RemoteIpAddress, cancel);
        SignInMetrics.Record(SignInMetrics.Password, outcome);
        if (outcome is SignInOutcome.SignedIn)
            return LocalRedirect(ReturnAddress.LocalOrHome(Url, ReturnUrl));
        if (outcome is SignInOutcome.CodeRequired)
            return RedirectToPage("/SignIn/Code/Code", new { retour = ReturnUrl });
        Refusal = SignInTexts.For(outcome, SignInTexts.WrongPassword, instants);
        return Page();
    }
}
