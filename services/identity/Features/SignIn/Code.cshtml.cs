using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Identity.Features.SignIn;

/// <summary>The page of the second factor, for those whose password was right a moment ago.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CodeModel(CodeSignIn signIn) : PageModel
{
    [BindProperty(Name = "code")] public string? Code { get; set; }

    [BindProperty(Name = "retour", SupportsGet = true)] public string? ReturnUrl { get; set; }

    public string? Refusal { get; private set; }

    public string? Invalid => Refusal is null ? null : "true";

    public async Task<IActionResult> OnGetAsync() => await signIn.IsWaitingAsync() ? Page() : StartAgain();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await signIn.IsWaitingAsync())
            return StartAgain();
        var outcome = await signIn.TryAsync(Code, HttpContext.Connection.RemoteIpAddress, cancel);
        SignInMetrics.Record("code", outcome);
        if (outcome is SignInOutcome.SignedIn)
            return LocalRedirect(SignInWords.LocalOrHome(Url, ReturnUrl));
        Refusal = SignInWords.For(outcome, "Ce code n’est pas le bon. Attendez le code suivant de l’application et saisissez-le.");
        return Page();
    }

    private RedirectToPageResult StartAgain() => RedirectToPage("/SignIn/Connexion", new { retour = ReturnUrl });
}
