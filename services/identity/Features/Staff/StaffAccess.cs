using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Features.Passwords;
using EspaceFamille.Identity.Features.Sessions;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Staff;

/// <summary>The account after an act, or why it was refused; neither for an account of no member of staff.</summary>
internal sealed record StaffResult(Account? Account, StaffFault? Fault = null);

/// <summary>
/// What administrators do with the access of the town's staff. Each act has its journal entry in its write. The account is written first:
/// without it no session is renewed, whatever happens to the rest.
/// </summary>
internal sealed class StaffAccess(
    AccountStore accounts, AdministratorLock administrators, AccountMails mails, StaffInvitations invitations, OpenSessions sessions,
    TownClock clock)
{
    public async Task<StaffResult> DisableAsync(string id, Actor administrator, CancellationToken cancel)
    {
        var result = await RemoveAsync(
            id, StaffAccessRules.CheckRemoval, administrator,
            account => StaffAccessRules.Disable(
                account, PasswordChanges.NewStamp(), Entry(account, administrator, StaffJournal.Disable),
                mails.Of(account, SecretMailKind.StaffAccountDisabled)),
            cancel);
        await EndSessionsAsync(result, cancel);
        return result;
    }

    /// <summary>An account that never had both factors is invited again.</summary>
    public async Task<StaffResult> ReopenAsync(string id, Actor administrator, CancellationToken cancel)
    {
        if (await accounts.FindStaffAsync(id, cancel) is null)
            return new(Account: null);
        var isReopened = false;
        var account = await accounts.ChangeAsync(id, Decide, cancel);
        if (isReopened && account is { State: AccountState.Pending })
            await invitations.SendAsync(account, cancel);
        return new(account);

        Change<Account>? Decide(Account stored)
        {
            var change = StaffAccessRules.Reopen(stored, PasswordChanges.NewStamp(), Entry(stored, administrator, StaffJournal.Reopen));
            isReopened = change is not null;
            return change is { State.State: AccountState.Active }
                ? change with { Messages = [.. change.Messages, mails.Of(stored, SecretMailKind.StaffAccountReopened)] }
                : change;
        }
    }

    /// <summary>The pages of the earlier role end with the sessions.</summary>
    public async Task<StaffResult> ChangeRoleAsync(string id, string role, Actor administrator, CancellationToken cancel)
    {
        var result = await RemoveAsync(
            id, (account, actor, hasAnother) => StaffAccessRules.CheckRole(account, role, actor, hasAnother), administrator,
            account => StaffAccessRules.ChangeRole(
                account, role, PasswordChanges.NewStamp(), StaffJournal.OfRole(account, role, administrator, clock.Now)),
            cancel);
        await EndSessionsAsync(result, cancel);
        return result;
    }

    /// <summary>Mails the link by which the person chooses a new password and a new second factor.</summary>
    public async Task<StaffResult> ResetFactorsAsync(string id, Actor administrator, CancellationToken cancel)
    {
        var isReset = false;
        var result = await RemoveAsync(id, StaffAccessRules.CheckRemoval, administrator, Decide, cancel);
        await EndSessionsAsync(result, cancel);
        if (isReset)
            await invitations.SendAsync(result.Account!, cancel, SecretMailKind.FactorsReset);
        return result;

        Change<Account>? Decide(Account account)
        {
            var change = StaffAccessRules.ResetFactors(
                account, PasswordChanges.NewStamp(), Entry(account, administrator, StaffJournal.ResetFactors));
            isReset = change is not null;
            return change;
        }
    }

    /// <summary>An administrator has spoken to the person after a refused change of the mail address.</summary>
    public async Task<StaffResult> EnableResetAsync(string id, Actor administrator, CancellationToken cancel)
    {
        if (await accounts.FindStaffAsync(id, cancel) is not { } found)
            return new(Account: null);
        if (StaffAccessRules.CheckReset(found, administrator) is { } fault)
            return new(Account: null, fault);
        return new(await accounts.ChangeAsync(
            id,
            stored => StaffAccessRules.EnableReset(
                stored, Entry(stored, administrator, StaffJournal.EnableReset), mails.Of(stored, SecretMailKind.PasswordResetEnabled)),
            cancel));
    }

    private async Task<StaffResult> RemoveAsync(
        string id, Func<Account, Actor, bool, StaffFault?> check, Actor administrator, Func<Account, Change<Account>?> decide,
        CancellationToken cancel)
    {
        if (await accounts.FindStaffAsync(id, cancel) is null)
            return new(Account: null);
        await using var entered = await administrators.TryEnterAsync(cancel);
        if (entered is null)
            return new(Account: null, StaffFault.Busy);
        var hasAnother = (await accounts.AdministratorIdsAsync(cancel)).Any(other => other != id);
        StaffFault? fault = null;
        var account = await accounts.ChangeAsync(
            id, stored => (fault = check(stored, administrator, hasAnother)) is null ? decide(stored) : null, cancel);
        return new(fault is null ? account : null, fault);
    }

    private async Task EndSessionsAsync(StaffResult result, CancellationToken cancel)
    {
        if (result.Account is { } account)
            await sessions.EndOthersAsync(account.Id, keptPublicId: null, cancel);
    }

    private JournalEntry Entry(Account account, Actor administrator, string action) =>
        StaffJournal.Of(account, administrator, action, clock.Now);
}
