using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Identity.Features.SignIn;

/// <summary>The sign-in page. It sends back to where the person came from, if that is here.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ConnexionModel(PasswordSignIn signIn) : PageModel
{
    [BindProperty(Name = "identifiant")] public string? UserName { get; set; }

    [BindProperty(Name = "motDePasse")] public string? Password { get; set; }

    [BindProperty(Name = "retour", SupportsGet = true)] public string? ReturnUrl { get; set; }

    public string? Refusal { get; private set; }

    /// <summary>Null leaves the attribute out.</summary>
    public string? Invalid => Refusal is null ? null : "true";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var outcome = await signIn.TryAsync(UserName, Password, HttpContext.Connection.RemoteIpAddress, cancel);
        SignInMetrics.Record("password", outcome);
        if (outcome is SignInOutcome.SignedIn)
            return LocalRedirect(SignInWords.LocalOrHome(Url, ReturnUrl));
        if (outcome is SignInOutcome.CodeWanted)
            return RedirectToPage("/SignIn/Code", new { retour = ReturnUrl });
        Refusal = SignInWords.For(outcome, "L’identifiant ou le mot de passe est incorrect. Vérifiez la saisie, les majuscules comptent dans le mot de passe.");
        return Page();
    }
}
