using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Domain.Imports;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary>Counts what an import adds, changes, disables and does not touch.</summary>
/// <param name="adults">The ids of the adults of the files.</param>
internal sealed class ReportBuilder(
    StoredTown stored, IReadOnlyList<Merged> merged, IReadOnlySet<string> adults, IReadOnlyList<ContactStep> contacts, StaffPlan staff,
    DateTimeOffset now)
{
    private readonly Dictionary<ImportKind, ImportCount> _counts =
        Enum.GetValues<ImportKind>().ToDictionary(kind => kind, kind => new ImportCount(kind, 0, 0, 0, 0));

    private readonly List<ImportChange> _changes = [];

    public ImportReport Build()
    {
        var listed = merged.Select(one => one.Next.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var one in merged)
            Add(ImportKind.Household, ActionOf(one), one.Next);
        foreach (var household in stored.Present.Where(household => !listed.Contains(household.Id)))
            Add(ImportKind.Household, ImportAction.Disabled, household);
        AddAdults();
        AddChildren();
        foreach (var one in merged)
            AddKeys(one);
        AddLinks();
        foreach (var step in contacts)
            Add(ImportKind.FamilyAccount, ActionOf(step), step.Stored.UserName, step.Household.Id);
        AddStaff();
        return new(
            [.. _counts.Values], [.. _changes.OrderBy(one => one.Kind).ThenBy(one => one.Subject, StringComparer.Ordinal)],
            [.. Differences()], staff.KeptAdministrator?.UserName);
    }

    private static ImportAction? ActionOf(Merged one) => one.Stored switch
    {
        null => ImportAction.Added,
        { } known when ImportedHouseholds.IsChanged(known, one.Next) => ImportAction.Changed,
        _ => null,
    };

    private ImportAction? ActionOf(ContactStep step) =>
        ImportedContacts.Merge(step.Stored, step.Imported, now) is { } change && change.State.Contact != step.Stored.Contact
            ? ImportAction.Changed
            : null;

    private void AddAdults()
    {
        foreach (var one in merged)
            foreach (var adult in one.Next.Adults)
                Add(ImportKind.Adult, stored.Adult(adult.Id) switch
                {
                    null => ImportAction.Added,
                    var known when known.Household.Id != one.Next.Id || NameOf(known.Adult) != NameOf(adult) => ImportAction.Changed,
                    _ => null,
                }, one.Next);
        foreach (var household in stored.Present)
            foreach (var adult in household.Adults.Where(adult => !adults.Contains(adult.Id)))
                Add(ImportKind.Adult, ImportAction.Disabled, household);
    }

    private void AddChildren()
    {
        var known = stored.Present.SelectMany(household => household.Children).DistinctBy(child => child.Id)
            .ToDictionary(child => child.Id, StringComparer.Ordinal);
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in merged)
            foreach (var child in one.Next.Children.Where(child => listed.Add(child.Id)))
                Add(ImportKind.Child, !known.TryGetValue(child.Id, out var before) ? ImportAction.Added
                    : before != child ? ImportAction.Changed : null, one.Next);
        foreach (var household in stored.Present)
            foreach (var child in household.Children.Where(child => listed.Add(child.Id)))
                Add(ImportKind.Child, ImportAction.Disabled, household);
    }

    private void AddKeys(Merged one)
    {
        var before = (one.Stored?.AccessKeys ?? []).ToDictionary(key => key.Hash, StringComparer.Ordinal);
        foreach (var key in one.Next.AccessKeys)
            Add(ImportKind.AccessKey, before.GetValueOrDefault(key.Hash) switch
            {
                null => ImportAction.Added,
                var known when known.RevokedAt != key.RevokedAt => ImportAction.Disabled,
                _ => null,
            }, one.Next);
    }

    private void AddLinks()
    {
        foreach (var household in stored.Households)
            foreach (var adult in household.Adults.Where(adult => adult.AccountId is not null && !adults.Contains(adult.Id)))
                Add(ImportKind.Link, ImportAction.Disabled, household);
        foreach (var one in merged)
            foreach (var adult in one.Next.Adults.Where(adult => adult.AccountId is not null))
                Add(ImportKind.Link, stored.Adult(adult.Id) switch
                {
                    { Adult.AccountId: null } => ImportAction.Added,
                    { } known when known.Household.Id != one.Next.Id => ImportAction.Changed,
                    _ => null,
                }, one.Next);
    }

    private void AddStaff()
    {
        foreach (var step in staff.Steps)
            Add(ImportKind.StaffAccount, step.Stored is not { } known ? ImportAction.Added
                : IsStaffChanged(known, step) ? ImportAction.Changed : null, step.Imported.UserName, householdId: null);
        foreach (var account in staff.Leaving)
            Add(ImportKind.StaffAccount, ImportAction.Disabled, account.UserName, householdId: null);
    }

    private bool IsStaffChanged(Account known, StaffStep step) =>
        ImportedStaff.Merge(known, step.Imported, step.KeepsRole, known.SecurityStamp, now) is { } change
        && change.State with { FilesRole = known.FilesRole, LeftFilesAt = known.LeftFilesAt } != known;

    private IEnumerable<RunDifference> Differences()
    {
        foreach (var (_, household) in merged)
            foreach (var one in household.Differences)
                yield return Difference(
                    one, household.Number!, household, one.Fact is DifferentFact.Address ? household.AddressOrigin : null);
        foreach (var step in contacts)
            foreach (var one in AccountDifferences.Of(step.Stored, step.Imported, now))
                yield return Difference(
                    one, step.Stored.UserName, step.Household,
                    one.Fact is DifferentFact.Mail ? step.Stored.Contact.MailOrigin : step.Stored.Contact.TelephonesOrigin);
    }

    private static RunDifference Difference(FileDifference one, string subject, Household household, FieldOrigin? origin) =>
        new(one.Fact, subject, household.Id, origin) { IsDecided = one.Kept is not null };

    private static (string Title, string FirstName, string LastName) NameOf(Adult adult) =>
        (adult.Title, adult.FirstName, adult.LastName);

    private void Add(ImportKind kind, ImportAction? action, Household household) =>
        Add(kind, action, household.Number ?? household.Id, household.Id);

    private void Add(ImportKind kind, ImportAction? action, string subject, string? householdId)
    {
        var count = _counts[kind];
        _counts[kind] = action switch
        {
            ImportAction.Added => count with { Added = count.Added + 1 },
            ImportAction.Changed => count with { Changed = count.Changed + 1 },
            ImportAction.Disabled => count with { Disabled = count.Disabled + 1 },
            null => count with { Untouched = count.Untouched + 1 },
        };
        if (action is { } done)
            _changes.Add(new(kind, done, subject, householdId));
    }
}
