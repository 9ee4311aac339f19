using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Features.Identifiers.Proof;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Identity.Features.Identifiers.ChangeUserName;

/// <summary>The owner changes the user name. One that a letter suggests to an adult is kept for that adult.</summary>
[RequiresProof]
internal sealed class IdentifiantModel(
    AccountStore accounts, HouseholdStore households, UserManager<User> users, OwnerActs acts, AccountMails mails) : AccountPage(accounts)
{
    public const string FieldName = "identifiant";
    private readonly AccountStore _accounts = accounts;

    [BindProperty(Name = FieldName)] public string? UserName { get; set; }

    public FormErrors Errors { get; private set; } = FormErrors.None;

    public async Task OnGetAsync(CancellationToken cancel) => UserName = (await AccountAsync(cancel)).UserName;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (account, name) = (await AccountAsync(cancel), UserName?.Trim() ?? "");
        if (!UserNameRules.IsAllowed(name))
            Errors = FormErrors.Of(FieldName, IdentifiersTexts.UserNameRule);
        else if (!await ChangeAsync(account, name, cancel))
            Errors = FormErrors.Of(FieldName, IdentifiersTexts.UserNameTaken);
        return Errors.Any ? Page() : LocalRedirect($"{PagePaths.Identifiers}?fait=identifiant");
    }

    /// <summary>False when it is another account's, or kept for the reader of a letter.</summary>
    private async Task<bool> ChangeAsync(Account account, string name, CancellationToken cancel)
    {
        var normalized = users.NormalizeName(name);
        if (normalized != account.NormalizedUserName && (await households.FindBySuggestedNameAsync(normalized, cancel)).Count > 0)
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
