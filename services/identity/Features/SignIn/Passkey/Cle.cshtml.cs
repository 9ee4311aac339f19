using EspaceFamille.Language;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Identity.Features.SignIn.Passkey;

/// <summary>The page of the sign-in with a passkey. Browsers use passkeys by scripts only, which the page states.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CleModel(PasskeySignIn signIn, FrenchInstants instants) : PageModel
{
    [BindProperty(Name = "retour", SupportsGet = true)] public string? ReturnUrl { get; set; }

    public PasskeyChallenge Ceremony { get; private set; } = null!;

    public FormErrors Errors { get; private set; } = FormErrors.None;

    public async Task OnGetAsync(CancellationToken cancel) => Ceremony = await signIn.BeginAsync(HttpContext, cancel);

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "etat")] string? challengeId, [FromForm(Name = "reponse")] string? response, CancellationToken cancel)
    {
        var outcome = await signIn.TryAsync(HttpContext, challengeId, response, cancel);
        SignInMetrics.Record(SignInMetrics.Passkey, outcome);
        if (outcome is SignInOutcome.SignedIn)
            return LocalRedirect(ReturnAddress.LocalOrHome(Url, ReturnUrl));
        Errors = SignInTexts.ErrorsOf(outcome, SignInTexts.WrongPasskey, instants);
        Ceremony = await signIn.BeginAsync(HttpContext, cancel);
        return Page();
    }
}
