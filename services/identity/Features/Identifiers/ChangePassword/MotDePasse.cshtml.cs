using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Features.Identifiers.Proof;
using EspaceFamille.Identity.Features.Passwords;
using EspaceFamille.Identity.Features.SignIn;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Language;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Identity.Features.Identifiers.ChangePassword;

/// <summary>The owner changes the password, with the old one. Every other session ends.</summary>
[RequiresProof]
internal sealed class MotDePasseModel(AccountStore accounts, PasswordChanges passwords, OwnerProof proof, FrenchInstants instants)
    : AccountPage(accounts)
{
    public const string OldField = "ancienMotDePasse", PasswordField = "motDePasse", ConfirmationField = "confirmation";

    [BindProperty(Name = OldField)] public string? OldPassword { get; set; }

    [BindProperty(Name = PasswordField)] public string? Password { get; set; }

    [BindProperty(Name = ConfirmationField)] public string? Confirmation { get; set; }

    public FormErrors Errors { get; private set; } = FormErrors.None;

    public NewPasswordField Field { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Show(await AccountAsync(cancel));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var account = await AccountAsync(cancel);
        Errors = PasswordTexts.ErrorsOf(passwords.Check(account, Password), PasswordField, Password, ConfirmationField, Confirmation);
        if (!Errors.Any)
            Errors = await OldPasswordErrorsAsync(account, cancel);
        if (!Errors.Any && await passwords.HashAsync(account, Password!, cancel) is { } hash
            && await passwords.ChangeAsync(account, hash, OwnerJournal.ChangePassword, await SessionAsync(), cancel))
            return LocalRedirect($"{PagePaths.Identifiers}?fait=mot-de-passe");
        if (!Errors.Any)
            (Errors, Response.StatusCode) = (FormErrors.Of("", SignInTexts.Busy), StatusCodes.Status503ServiceUnavailable);
        Show(account);
        return Page();
    }

    private async Task<FormErrors> OldPasswordErrorsAsync(Account account, CancellationToken cancel) =>
        await proof.TryPasswordAsync(account, OldPassword, cancel) switch
        {
            SignInOutcome.SignedIn => FormErrors.None,
            SignInOutcome.Refused => FormErrors.Of(OldField, IdentifiersTexts.WrongOldPassword),
            var outcome => SignInTexts.ErrorsOf(outcome, IdentifiersTexts.WrongOldPassword, instants),
        };

    private void Show(Account account) =>
        Field = PasswordTexts.FieldOf(passwords.ProfileOf(account), Errors, PasswordField, "Nouveau mot de passe") with
        {
            Confirmation = (ConfirmationField, "Le même mot de passe une deuxième fois"),
        };
}
