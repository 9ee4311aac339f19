using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Passwords;
using EspaceFamille.Identity.Features.Factors;
using EspaceFamille.Identity.Features.Passwords;
using EspaceFamille.Identity.Features.SignIn;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Identity.Features.Staff.AcceptInvitation;

/// <summary>
/// The page of an invitation: the password, the second factor, then the recovery codes. The accepted password and the new key travel
/// sealed in the form; only a right code stores both. It signs nobody in.
/// </summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class InvitationModel(
    InvitationAcceptance acceptance, PasswordChanges passwords, EnrolmentTickets tickets, TimeProvider clock) : PageModel
{
    public const string PasswordField = "motDePasse", ConfirmationField = "confirmation", CodeField = "code";

    [BindProperty(Name = "lien", SupportsGet = true)] public string? Link { get; set; }

    [BindProperty(Name = PasswordField)] public string? Password { get; set; }

    [BindProperty(Name = ConfirmationField)] public string? Confirmation { get; set; }

    /// <summary>The sealed password and key; null in the first step.</summary>
    [BindProperty(Name = "cle")] public string? Ticket { get; set; }

    [BindProperty(Name = CodeField)] public string? Code { get; set; }

    public FormErrors Errors { get; private set; } = FormErrors.None;

    /// <summary>Null where the link is not valid any more.</summary>
    public Account? Account { get; private set; }

    /// <summary>The key to add to the application, in base 32; null but in the second step.</summary>
    public string? Key { get; private set; }

    /// <summary>The recovery codes, once, in the last step.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public NewPasswordField Field => PasswordTexts.FieldOf(PasswordProfile.Cnil, Errors, PasswordField, "Votre mot de passe") with
    {
        Confirmation = (ConfirmationField, "Le même mot de passe une deuxième fois"),
    };

    public Stepper Stepper => new(Codes.Count > 0 ? 3 : Key is not null ? 2 : 1, StaffTexts.InvitationSteps);

    public async Task OnGetAsync(CancellationToken cancel) => Account = await acceptance.FindAsync(Link, cancel);

    public async Task<PageResult> OnPostAsync(CancellationToken cancel)
    {
        Account = await acceptance.FindAsync(Link, cancel);
        if (Account is not null)
            await (Ticket is null ? ChoosePasswordAsync(Account, cancel) : ProveKeyAsync(Account, cancel));
        return Page();
    }

    private async Task ChoosePasswordAsync(Account account, CancellationToken cancel)
    {
        Errors = PasswordTexts.ErrorsOf(passwords.Check(account, Password), PasswordField, Password, ConfirmationField, Confirmation);
        if (Errors.Any)
            return;
        if (await passwords.HashAsync(account, Password!, cancel) is { } hash)
        {
            Key = EnrolmentTickets.NewKey();
            Ticket = tickets.Seal(SubjectOf(account), $"{Key}.{hash}");
            return;
        }

        (Errors, Response.StatusCode) = (FormErrors.Of("", SignInTexts.Busy), StatusCodes.Status503ServiceUnavailable);
    }

    private async Task ProveKeyAsync(Account account, CancellationToken cancel)
    {
        if (tickets.Open(SubjectOf(account), Ticket)?.Split('.', 2) is not [var key, var hash])
        {
            (Errors, Ticket) = (FormErrors.Of("", StaffTexts.InvitationExpired), null);
            return;
        }

        Key = key;
        if (AuthenticatorCode.StepOf(key, string.Concat((Code ?? "").Where(char.IsAsciiDigit)), clock.GetUtcNow()) is not { } step)
            Errors = FormErrors.Of(CodeField, FactorTexts.WrongCode);
        else if (await acceptance.AcceptAsync(Link, account, hash, key, step, cancel) is { } codes)
            Codes = codes;
        else
            Account = null;
    }

    /// <summary>A ticket is of one invitation: it ends with a later one.</summary>
    private static string SubjectOf(Account account) => $"{account.Id}/{account.SecurityStamp}";
}
