using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Features.SignIn;
using EspaceFamille.Identity.Features.SignIn.Passkey;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Language;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Identity.Features.Identifiers.Proof;

/// <summary>The page on which a person proves to be the owner of the account, before a change of what the owner signs in with.</summary>
internal sealed class ConfirmationIdentiteModel(
    AccountStore accounts, OwnerProof proof, PasskeySignIn passkeys, FrenchInstants instants) : AccountPage(accounts)
{
    [BindProperty(Name = "motDePasse")] public string? Password { get; set; }

    [BindProperty(Name = "code")] public string? Code { get; set; }

    [BindProperty(Name = "retour", SupportsGet = true)] public string? ReturnUrl { get; set; }

    public FormErrors Errors { get; private set; } = FormErrors.None;

    /// <summary>Whether the code of an authenticator is asked too.</summary>
    public bool HasCode { get; private set; }

    /// <summary>For the proof by a passkey; null where the account has none.</summary>
    public PasskeyChallenge? Ceremony { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => await ShowAsync(await AccountAsync(cancel), cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var account = await AccountAsync(cancel);
        var outcome = await proof.TryAsync(account, Password, Code, cancel);
        return await AnswerAsync(account, outcome, IdentifiersTexts.WrongProof(account.AuthenticatorKey is not null), cancel);
    }

    public async Task<IActionResult> OnPostPasskeyAsync(
        [FromForm(Name = "etat")] string? challengeId, [FromForm(Name = "reponse")] string? response, CancellationToken cancel)
    {
        var account = await AccountAsync(cancel);
        var outcome = await passkeys.ProveAsync(HttpContext, account.Id, challengeId, response, cancel);
        return await AnswerAsync(account, outcome, IdentifiersTexts.WrongPasskey, cancel);
    }

    private async Task<IActionResult> AnswerAsync(Account account, SignInOutcome outcome, string refused, CancellationToken cancel)
    {
        if (outcome is SignInOutcome.SignedIn)
        {
            await proof.NoteAsync(HttpContext, cancel);
            return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : PagePaths.Identifiers);
        }

        await ShowAsync(account, cancel);
        Errors = SignInTexts.ErrorsOf(outcome, refused, instants);
        return Page();
    }

    private async Task ShowAsync(Account account, CancellationToken cancel)
    {
        HasCode = account.AuthenticatorKey is not null;
        Ceremony = account.Passkeys.Count > 0 ? await passkeys.BeginAsync(HttpContext, cancel) : null;
    }
}
