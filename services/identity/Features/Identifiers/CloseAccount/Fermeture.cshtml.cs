using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Features.Identifiers.Proof;
using EspaceFamille.Identity.Features.Passwords;
using EspaceFamille.Identity.Features.Sessions;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Identity.Features.Identifiers.CloseAccount;

/// <summary>A family's own end of its account, for good. Accounts of staff are disabled by an administrator.</summary>
[RequiresProof]
internal sealed class FermetureModel(
    AccountStore accounts, HouseholdStore households, OwnerActs acts, AccountMails mails, OpenSessions sessions, SignInManager<User> signIn)
    : AccountPage(accounts)
{
    private readonly AccountStore _accounts = accounts;

    public bool IsFamily { get; private set; }

    public bool Done { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => IsFamily = (await AccountAsync(cancel)).Role == Roles.Family;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (account, stamp) = (await AccountAsync(cancel), PasswordChanges.NewStamp());
        var act = await acts.NewAsync(account.Id, cancel);
        if (account is not { State: AccountState.Active, Role: Roles.Family })
            return Page();
        // The link first: after a crash the person can still sign in and repeat the rest, which nobody could for a closed account.
        if (act.HouseholdId is { } household)
            await households.ChangeAsync(household, known => LinkEnd.Of(known, account.Id), cancel);
        await _accounts.ChangeAsync(
            account.Id,
            known =>
            {
                var change = CredentialRules.Close(known, stamp, mails.AccountClosed(known, act.At), act);
                Done = change is not null;
                return change;
            },
            cancel);
        if (!Done)
            return Page();
        await sessions.EndOthersAsync(account.Id, keptPublicId: null, cancel);
        await signIn.SignOutAsync();
        return Page();
    }
}
