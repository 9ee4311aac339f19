using EspaceFamille.Identity.Domain.Accounts;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary>
/// What becomes of the accounts of staff. One that the files had and no longer have is disabled, unless an administrator opened it again
/// since; never the last active administrator, who keeps role and access.
/// </summary>
/// <param name="Steps">The accounts of the files, each with the stored one; null for a new one.</param>
internal sealed record StaffPlan(IReadOnlyList<StaffStep> Steps, IReadOnlyList<Account> Leaving, Account? KeptAdministrator)
{
    public static StaffPlan Of(IReadOnlyList<Account> imported, StoredTown stored)
    {
        var byName = stored.Staff.ToDictionary(account => account.NormalizedUserName, StringComparer.Ordinal);
        // A family's account never becomes one of staff.
        var byId = stored.Staff.ToDictionary(account => account.Id, StringComparer.Ordinal);
        StaffStep[] steps =
        [
            .. imported.Select(one => new StaffStep(
                one, byId.GetValueOrDefault(one.Id) ?? byName.GetValueOrDefault(one.NormalizedUserName))),
        ];
        var listed = steps.Select(step => step.Stored?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        Account[] leaving =
        [
            .. stored.Staff.Where(account => account is { FilesRole: not null, LeftFilesAt: null }
                && account.State is AccountState.Active or AccountState.Pending && !listed.Contains(account.Id)),
        ];
        var kept = KeptOf(steps, leaving, stored);
        return new(
            [.. steps.Select(step => step with { KeepsRole = kept is not null && step.Stored?.Id == kept.Id })],
            [.. leaving.Where(account => account.Id != kept?.Id)], kept);
    }

    /// <summary>The administrator who signed in last, where no active one would remain.</summary>
    private static Account? KeptOf(IReadOnlyList<StaffStep> steps, IReadOnlyList<Account> leaving, StoredTown stored)
    {
        var losing = leaving.Concat(steps.Where(step => step.LosesAdministration).Select(step => step.Stored!))
            .Select(account => account.Id).ToHashSet(StringComparer.Ordinal);
        Account[] active = [.. stored.Staff.Where(StaffAccessRules.IsActiveAdministrator)];
        return active.Length == 0 || active.Any(account => !losing.Contains(account.Id))
            ? null
            : active.MaxBy(account => account.SignedInAt ?? DateTimeOffset.MinValue);
    }
}

/// <param name="Stored">Null for a new account.</param>
internal sealed record StaffStep(Account Imported, Account? Stored)
{
    /// <summary>It is the last active administrator, whatever the files state.</summary>
    public bool KeepsRole { get; init; }

    public bool LosesAdministration => Stored is { Role: Roles.Administrator } stored
        && ImportedStaff.RoleOf(stored, Imported) != Roles.Administrator;
}
