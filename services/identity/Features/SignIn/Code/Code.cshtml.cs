using EspaceFamille.Language;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Identity.Features.SignIn.Code;

/// <summary>The page of the second factor, after the right password.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CodeModel(CodeSignIn signIn, FrenchInstants instants) : PageModel
{
    /// <summary>Six digits, or the twelve of a recovery code, which are written in groups.</summary>
    public const int MaxCharacters = 20;

    [BindProperty(Name = "code")] public string? Code { get; set; }

    [BindProperty(Name = "retour", SupportsGet = true)] public string? ReturnUrl { get; set; }

    public FormErrors Errors { get; private set; } = FormErrors.None;

    public async Task<IActionResult> OnGetAsync() => await signIn.IsPendingAsync() ? Page() : StartAgain();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await signIn.IsPendingAsync())
            return StartAgain();
        var outcome = await signIn.TryAsync(Code, cancel);
        SignInMetrics.Record(SignInMetrics.Code, outcome);
        if (outcome is SignInOutcome.SignedIn)
            return LocalRedirect(ReturnAddress.LocalOrHome(Url, ReturnUrl));
        Errors = SignInTexts.ErrorsOf(outcome, SignInTexts.WrongCode, instants);
        return Page();
    }

    private RedirectToPageResult StartAgain() => RedirectToPage("/SignIn/Password/Connexion", new { retour = ReturnUrl });
}
