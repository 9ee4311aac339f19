using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.SecretLinks;
using EspaceFamille.Identity.Features.Passwords;
using EspaceFamille.Identity.Features.SignIn;
using EspaceFamille.Identity.Features.SignIn.Devices;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Identity.Features.Recovery.ResetPassword;

/// <summary>
/// The page of a reset link: a new password, and nothing else. It signs nobody in, and a second factor is asked at the sign-in as
/// before. The link is used only by a password that is accepted.
/// </summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class NouveauMotDePasseModel(
    SecretLinks.MailedLinks links, AccountStore accounts, PasswordChanges passwords, SignInBrowsers browsers) : PageModel
{
    public const string PasswordField = "motDePasse", ConfirmationField = "confirmation";

    [BindProperty(Name = "lien", SupportsGet = true)] public string? Link { get; set; }

    [BindProperty(Name = PasswordField)] public string? Password { get; set; }

    [BindProperty(Name = ConfirmationField)] public string? Confirmation { get; set; }

    public FormErrors Errors { get; private set; } = FormErrors.None;

    public bool Done { get; private set; }

    /// <summary>Null where the link is not valid any more.</summary>
    public NewPasswordField? Field { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => Show(await FindAsync(cancel));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } account)
            return Page();
        Errors = PasswordTexts.ErrorsOf(passwords.Check(account, Password), PasswordField, Password, ConfirmationField, Confirmation);
        if (!Errors.Any && await passwords.HashAsync(account, Password!, cancel) is { } hash)
            await ChangeAsync(account, hash, cancel);
        else
            Show(account, isBusy: !Errors.Any);
        return Page();
    }

    private async Task ChangeAsync(Account account, string hash, CancellationToken cancel)
    {
        Done = await links.UseAsync(Link, SecretLinkKind.PasswordReset, cancel) is not null
            && await passwords.ChangeAsync(account, hash, OwnerJournal.ResetPassword, keptSession: null, cancel);
        // The owner, who reads the mails of the account, need not wait for what strangers tried.
        if (Done)
            browsers.Unlock(account);
    }

    private async Task<Account?> FindAsync(CancellationToken cancel) =>
        await links.FindAsync(Link, SecretLinkKind.PasswordReset, cancel) is { } link
        && await accounts.FindAsync(link.AccountId, cancel) is { State: AccountState.Active } account
        && account.SecurityStamp == link.Subject
            ? account
            : null;

    private void Show(Account? account, bool isBusy = false)
    {
        if (isBusy)
            (Errors, Response.StatusCode) = (FormErrors.Of("", SignInTexts.Busy), StatusCodes.Status503ServiceUnavailable);
        Field = account is null
            ? null
            : PasswordTexts.FieldOf(passwords.ProfileOf(account), Errors, PasswordField, "Nouveau mot de passe") with
            {
                Confirmation = (ConfirmationField, "Le même mot de passe une deuxième fois"),
            };
    }
}
