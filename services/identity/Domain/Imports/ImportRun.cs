using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Imports;

/// <summary>One run of the import of the town's files, as the register keeps it: numbers and user names, never contact facts.</summary>
internal sealed record ImportRun : Aggregate
{
    /// <summary>More changes and differences are counted and not listed.</summary>
    public const int MaxListed = 500;

    /// <summary>By the town's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who ran the command: what <c>--by</c> states, else the system user.</summary>
    public required string By { get; init; }
    public required ImportOutcome Outcome { get; init; }
    public required IReadOnlyList<ImportedFile> Files { get; init; }
    public required IReadOnlyList<ImportCount> Counts { get; init; }

    /// <summary>What the run adds, changes and disables, in the order of the counts.</summary>
    public required IReadOnlyList<ImportChange> Changes { get; init; }

    /// <summary>The number of all changes.</summary>
    public required int ChangeCount { get; init; }
    public required IReadOnlyList<RunDifference> Differences { get; init; }

    /// <summary>The number of all differences.</summary>
    public required int DifferenceCount { get; init; }

    /// <summary>The number that <c>--allow-disabling</c> has to state; null where none is needed.</summary>
    public int? NeedsAllowed { get; init; }

    /// <summary>The number that it stated.</summary>
    public int? Allowed { get; init; }

    /// <summary>The user name of the administrator who was not disabled, being the last active one; null otherwise.</summary>
    public string? KeptAdministrator { get; init; }
}

/// <summary>What a run did.</summary>
internal enum ImportOutcome
{
    /// <summary>It is writing, or was interrupted: another run completes it.</summary>
    Started,
    Applied,

    /// <summary>It only compared.</summary>
    Dry,

    /// <summary>It would have disabled more than is done without an agreed number: nothing was written.</summary>
    NeedsAllowance,
}

internal sealed record ImportedFile(string Name, string Sha256);

/// <summary>How many of a kind an import adds, changes, disables (ends, removes) and does not touch.</summary>
internal sealed record ImportCount(ImportKind Kind, int Added, int Changed, int Disabled, int Untouched);

/// <param name="Subject">The household's number, or the user name.</param>
/// <param name="HouseholdId">Null for staff.</param>
internal sealed record ImportChange(ImportKind Kind, ImportAction Action, string Subject, string? HouseholdId);

/// <summary>A difference that is kept, without the facts.</summary>
/// <param name="Subject">The household's number, or the user name.</param>
/// <param name="Origin">Who wrote what is kept; null for a link that an agent ended.</param>
internal sealed record RunDifference(DifferentFact Fact, string Subject, string? HouseholdId, FieldOrigin? Origin)
{
    /// <summary>Whether an administrator decided before to keep what is stored.</summary>
    public bool IsDecided { get; init; }
}

internal enum ImportKind
{
    Household,
    Adult,
    Child,
    AccessKey,
    Link,
    FamilyAccount,
    StaffAccount,
}

internal enum ImportAction
{
    Added,
    Changed,
    Disabled,
}
