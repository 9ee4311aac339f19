using EspaceFamille.Identity.Features.SecurityCheck;
using EspaceFamille.Language;
using EspaceFamille.Platform;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Identity.Features.SignIn.Password;

/// <summary>
/// The sign-in page. After success it redirects to the page of this site that requested the sign-in. It checks its form itself, so
/// that the user name is kept where the token has expired.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ConnexionModel(
    PasswordSignIn signIn, SecurityChecks checks, IAntiforgery antiforgery, FrenchInstants instants) : PageModel
{
    public const int MaxCharacters = 128;

    [BindProperty(Name = "identifiant")] public string? UserName { get; set; }

    [BindProperty(Name = "motDePasse")] public string? Password { get; set; }

    [BindProperty(Name = "retour", SupportsGet = true)] public string? ReturnUrl { get; set; }

    /// <summary>Of the form as a whole: which of the two fields is wrong stays unknown.</summary>
    public FormErrors Errors { get; private set; } = FormErrors.None;

    /// <summary>Null where the form needs no security check.</summary>
    public SecurityCheckView? Check { get; private set; }

    /// <summary>Too many attempts: the page shows the way to unlock the account for this browser.</summary>
    public bool IsLocked { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ExpiredForms.AcceptsAsync(antiforgery, HttpContext))
            return BodyDeadline.IsOver(HttpContext) ? StatusCode(StatusCodes.Status408RequestTimeout) : Page();
        var hasCheck = Request.Form.ContainsKey(SecurityChecks.IdField);
        if (SecurityChecks.IsChanged(HttpContext))
            return await ShowCheckAsync(cancel);
        if (hasCheck && (Errors = await checks.VerifyAsync(HttpContext, cancel)).Any)
            return await ShowCheckAsync(cancel);
        var outcome = await signIn.TryAsync(UserName, Password, hasAnsweredCheck: hasCheck, cancel);
        SignInMetrics.Record(SignInMetrics.Password, outcome);
        if (outcome is SignInOutcome.SignedIn)
            return LocalRedirect(ReturnAddress.LocalOrHome(Url, ReturnUrl));
        if (outcome is SignInOutcome.CodeRequired)
            return RedirectToPage("/SignIn/Code/Code", new { retour = ReturnUrl });
        Errors = SignInTexts.ErrorsOf(outcome, SignInTexts.WrongPassword, instants);
        IsLocked = outcome is SignInOutcome.Throttled;
        if (outcome is SignInOutcome.Busy)
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return hasCheck || outcome is SignInOutcome.CheckRequired ? await ShowCheckAsync(cancel) : Page();
    }

    private async Task<IActionResult> ShowCheckAsync(CancellationToken cancel)
    {
        Check = await checks.NewAsync(HttpContext, Errors, cancel);
        return Page();
    }
}
