using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Features.Passwords;
using EspaceFamille.Identity.Features.SecretLinks;
using EspaceFamille.Identity.Features.Sessions;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary>
/// Writes the accounts of staff of a planned import. Who remains an administrator is decided again under the lock of all removals of
/// administrators: the plan is older, and one of them may have been disabled since.
/// </summary>
internal sealed class StaffWriter(
    AccountStore accounts, AdministratorLock administrators, InvitationMails invitations, OpenSessions sessions, TownClock clock)
{
    /// <returns>The last active administrator, where the files would have removed that one; null otherwise.</returns>
    public async Task<Account?> WriteAsync(StaffPlan planned, CancellationToken cancel)
    {
        Account? kept = null;
        await administrators.WhileHoldingAsync(
            async token =>
            {
                var present = StaffPlan.Of(
                    [.. planned.Steps.Select(step => step.Imported)], new StoredTown([], await accounts.StaffAsync(token)));
                kept = present.KeptAdministrator;
                // Only those whose number was checked against the bounds.
                var agreed = planned.Leaving.Select(account => account.Id).ToHashSet(StringComparer.Ordinal);
                foreach (var account in present.Leaving.Where(account => agreed.Contains(account.Id)))
                    await DisableAsync(account.Id, token);
                await ImportProgress.WriteAsync("Comptes", present.Steps.Count, present.Steps, WriteAsync, token);
            },
            cancel);
        return kept;
    }

    private async Task DisableAsync(string accountId, CancellationToken cancel)
    {
        await accounts.ChangeAsync(
            accountId, account => ImportedStaff.Disable(account, PasswordChanges.NewStamp(), clock.Now), cancel);
        await sessions.EndOthersAsync(accountId, keptPublicId: null, cancel);
    }

    /// <summary>A new account waits for its person, who is invited by mail.</summary>
    /// <exception cref="InvalidOperationException">A concurrent registration has taken the user name.</exception>
    private async Task WriteAsync(StaffStep step, CancellationToken cancel)
    {
        if (step.Stored is { } stored)
        {
            var written = await accounts.ChangeAsync(
                stored.Id,
                known => ImportedStaff.Merge(known, step.Imported, step.KeepsRole, PasswordChanges.NewStamp(), clock.Now), cancel);
            if (written?.Role != stored.Role)
                await sessions.EndOthersAsync(stored.Id, keptPublicId: null, cancel);
            return;
        }

        var account = step.Imported with { FilesRole = step.Imported.Role };
        if ((await accounts.InsertAsync(account, cancel)).Outcome is SaveOutcome.Taken)
            throw new InvalidOperationException($"Account {account.Id} was not written: its user name is taken.");
        await invitations.SendAsync(account, cancel);
    }
}
