using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Features.SignIn;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Language;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Identity.Features.Identifiers.Proof;

/// <summary>The page on which a person proves to be the owner of the account, before a change of what the owner signs in with.</summary>
internal sealed class ConfirmationIdentiteModel(AccountStore accounts, OwnerProof proof, FrenchInstants instants) : AccountPage(accounts)
{
    [BindProperty(Name = "motDePasse")] public string? Password { get; set; }

    [BindProperty(Name = "code")] public string? Code { get; set; }

    [BindProperty(Name = "retour", SupportsGet = true)] public string? ReturnUrl { get; set; }

    public FormErrors Errors { get; private set; } = FormErrors.None;

    /// <summary>Whether the code of an authenticator is asked too.</summary>
    public bool HasCode { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => Show(await AccountAsync(cancel));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var account = await AccountAsync(cancel);
        var outcome = await proof.TryAsync(account, Password, Code, cancel);
        if (outcome is SignInOutcome.SignedIn)
        {
            await proof.NoteAsync(HttpContext, cancel);
            return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : PagePaths.Identifiers);
        }

        Show(account);
        Errors = SignInTexts.ErrorsOf(outcome, IdentifiersTexts.WrongProof(HasCode), instants);
        return Page();
    }

    private void Show(Account account) => HasCode = account.AuthenticatorKey is not null;
}
