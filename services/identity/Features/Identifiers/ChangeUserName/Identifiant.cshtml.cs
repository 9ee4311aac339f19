using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Features.Identifiers.Proof;
using EspaceFamille.Identity.Features.SecurityCheck;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Identity.Features.Identifiers.ChangeUserName;

/// <summary>
/// The owner changes the user name. One that an open letter suggests to an adult is kept for that adult: it has the answer of a taken one.
/// Each answer costs a security check, so that names cannot be listed.
/// </summary>
[RequiresProof]
internal sealed class IdentifiantModel(
    AccountStore accounts, HouseholdStore households, UserManager<User> users, OwnerActs acts, AccountMails mails, SecurityChecks checks,
    TownClock clock) : AccountPage(accounts)
{
    public const string FieldName = "identifiant";
    private readonly AccountStore _accounts = accounts;

    [BindProperty(Name = FieldName)] public string? UserName { get; set; }

    public FormErrors Errors { get; private set; } = FormErrors.None;

    public SecurityCheckView? Check { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        UserName = (await AccountAsync(cancel)).UserName;
        Check = await checks.NewAsync(HttpContext, Errors, cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (account, name) = (await AccountAsync(cancel), UserName?.Trim() ?? "");
        if (!SecurityChecks.IsChanged(HttpContext))
        {
            Errors = UserNameRules.IsAllowed(name)
                ? await checks.VerifyAsync(HttpContext, cancel)
                : FormErrors.Of(FieldName, IdentifiersTexts.UserNameRule);
            if (!Errors.Any && await ChangeAsync(account, name, cancel))
                return LocalRedirect($"{PagePaths.Identifiers}?fait=identifiant");
            if (!Errors.Any)
                Errors = FormErrors.Of(FieldName, IdentifiersTexts.UserNameTaken);
        }

        Check = await checks.NewAsync(HttpContext, Errors, cancel);
        return Page();
    }

    /// <summary>False when it is another account's, or kept for the reader of a letter.</summary>
    private async Task<bool> ChangeAsync(Account account, string name, CancellationToken cancel)
    {
        var normalized = users.NormalizeName(name);
        if (normalized != account.NormalizedUserName
            && (await households.FindBySuggestedNameAsync(normalized, cancel)).SelectMany(household => household.AccessKeys)
                .Any(key => key.UserName == normalized && key.IsOpen(clock.Now)))
            return false;
        var act = await acts.NewAsync(account.Id, cancel);
        try
        {
            await _accounts.ChangeAsync(
                account.Id,
                known => CredentialRules.ChangeUserName(known, name, normalized, mails.UserNameChanged(known, act.At), act),
                cancel);
            return true;
        }
        catch (IndexTakenException)
        {
            return false;
        }
    }
}
