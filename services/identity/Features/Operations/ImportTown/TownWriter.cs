using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Domain.Imports;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary>
/// Writes the households and families' accounts of a planned import, one aggregate at a time, each decided again on what is stored by
/// then. Each write is idempotent: the next run completes one that was interrupted, and a run without changes writes nothing. Links end
/// before others are made, since an account has one link at most.
/// </summary>
internal sealed class TownWriter(HouseholdStore households, AccountStore accounts, AccountMails mails, TownClock clock)
{
    public async Task WriteAsync(ImportPlan plan, CancellationToken cancel)
    {
        var listed = plan.Households.ToDictionary(one => one.Id, StringComparer.Ordinal);
        var adults = plan.Households.SelectMany(one => one.Adults).Select(adult => adult.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var household in plan.Departing)
            await EndLinksAsync(household, listed.GetValueOrDefault(household.Id), adults, cancel);
        await ImportProgress.WriteAsync(
            "Foyers", plan.Households.Count, plan.Households, (one, token) => WriteAsync(one, plan.Stored, token), cancel);
        foreach (var step in plan.Contacts.Where(step => ImportedContacts.Merge(step.Stored, step.Imported, clock.Now) is not null))
            await accounts.ChangeAsync(step.Stored.Id, known => ImportedContacts.Merge(known, step.Imported, clock.Now), cancel);
    }

    /// <summary>Tokens that are issued from now on have no household; those that were issued end within ten minutes.</summary>
    /// <param name="imported">Null where the household itself left the files.</param>
    /// <param name="adults">The ids of all adults of the files: a link that moves with its adult does not end.</param>
    private async Task EndLinksAsync(Household departing, Household? imported, HashSet<string> adults, CancellationToken cancel)
    {
        var owners = (await accounts.ByIdsAsync(departing.LinkedAccounts, cancel))
            .ToDictionary(account => account.Id, StringComparer.Ordinal);
        await households.ChangeAsync(
            departing.Id,
            stored =>
            {
                var next = imported is null
                    ? Departures.Leave(stored, clock.Now)
                    : Departures.LeaveWithout(stored, imported.Adults.Select(adult => adult.Id).ToHashSet(StringComparer.Ordinal));
                return next is null || ReferenceEquals(next, stored) ? null : new Change<Household>(next, [.. Messages(stored, next)]);
            },
            cancel);

        IEnumerable<object> Messages(Household stored, Household next) =>
            from adult in stored.Adults
            where adult.AccountId is not null && !adults.Contains(adult.Id) && !next.LinkedAccounts.Contains(adult.AccountId)
            from message in new object?[]
            {
                ImportJournal.OfAccount(adult.AccountId!, ImportJournal.EndLink, clock.Now, stored.Id),
                owners.TryGetValue(adult.AccountId!, out var owner) ? mails.Of(owner, SecretMailKind.LinkEnded) : null,
            }
            where message is not null
            select message;
    }

    /// <summary>Changes a household, or inserts a new one.</summary>
    /// <exception cref="InvalidOperationException">An agent has linked an account of a new one elsewhere meanwhile.</exception>
    private async Task WriteAsync(Household imported, StoredTown town, CancellationToken cancel)
    {
        var stored = await households.ChangeAsync(
            imported.Id,
            known => ImportedHouseholds.Merge(known, imported, town, clock.Now) is { } next
                ? new Change<Household>(next, [.. Restored(known, next, town)])
                : null,
            cancel);
        if (stored is null && (await households.InsertAsync(ImportedHouseholds.New(imported, town), cancel)).Outcome is SaveOutcome.Taken)
            throw new InvalidOperationException($"Household {imported.Id} was not written: an account of it is linked to another one.");
    }

    private IEnumerable<object> Restored(Household before, Household next, StoredTown town) =>
        from adult in next.Adults
        where adult.AccountId is not null && !before.LinkedAccounts.Contains(adult.AccountId)
            && town.Adult(adult.Id)?.Adult.AccountId is null
        select ImportJournal.OfAccount(adult.AccountId!, ImportJournal.RestoreLink, clock.Now, next.Id);
}
