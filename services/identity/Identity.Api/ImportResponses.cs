namespace EspaceFamille.Identity.Api;

/// <summary>A page of the register of imports, newest first.</summary>
/// <param name="Items">The imports of the page.</param>
/// <param name="Next" example="01J0Z7">The value of <c>after</c> for the next page; null on the last one.</param>
/// <param name="OpenDifferences" example="3">How many differences wait for a decision; at most 200 are counted.</param>
public sealed record ImportListResponse(IReadOnlyList<ImportResponse> Items, string? Next, int OpenDifferences);

/// <summary>One run of the import of the town's files.</summary>
/// <param name="ImportId">The id of the run.</param>
/// <param name="At" example="2026-12-01T05:00:00Z">When it compared the files with what is stored.</param>
/// <param name="By" example="Direction de l’enfance">Who ran the command.</param>
/// <param name="Outcome">What it did.</param>
/// <param name="Counts">How many it adds, changes and disables, by kind.</param>
/// <param name="DifferenceCount" example="2">How many facts the files state otherwise than families or agents wrote here since.</param>
/// <param name="NeedsAllowed" example="24">The number that <c>--allow-disabling</c> has to state; null where none is needed.</param>
/// <param name="Allowed" example="24">The number that it stated; null for none.</param>
public sealed record ImportResponse(
    string ImportId,
    DateTimeOffset At,
    string By,
    ImportOutcome Outcome,
    IReadOnlyList<ImportCountResponse> Counts,
    int DifferenceCount,
    int? NeedsAllowed,
    int? Allowed);

/// <summary>How many of a kind an import adds, changes, disables and does not touch.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Added" example="3">Those that the files have and that were not stored.</param>
/// <param name="Changed" example="1">Those that the files state otherwise.</param>
/// <param name="Disabled" example="0">Those that the files no longer have.</param>
/// <param name="Untouched" example="312">The others.</param>
public sealed record ImportCountResponse(ImportKind Kind, int Added, int Changed, int Disabled, int Untouched);

/// <summary>One run with its files, changes and differences.</summary>
/// <param name="Import">The run.</param>
/// <param name="Files">The files that it read.</param>
/// <param name="Changes">What it adds, changes and disables: at most 500.</param>
/// <param name="ChangeCount" example="4">The number of all changes.</param>
/// <param name="Differences">What it keeps though the files state something else: at most 500, without the facts.</param>
/// <param name="KeptAdministrator" example="PLABORDE">
/// The user name of the last active administrator, who is never disabled; null where that did not matter.
/// </param>
public sealed record ImportDetailResponse(
    ImportResponse Import,
    IReadOnlyList<ImportedFileResponse> Files,
    IReadOnlyList<ImportChangeResponse> Changes,
    int ChangeCount,
    IReadOnlyList<KeptFactResponse> Differences,
    string? KeptAdministrator);

/// <summary>A file of an import.</summary>
/// <param name="Name" example="adults.csv">Its name.</param>
/// <param name="Sha256" example="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08">Its SHA-256, in hexadecimal.</param>
public sealed record ImportedFileResponse(string Name, string Sha256);

/// <summary>A change of an import.</summary>
/// <param name="Kind">What changes.</param>
/// <param name="Action">How.</param>
/// <param name="Subject" example="F001">The household's number in the town's files, or the user name.</param>
/// <param name="HouseholdId">The household; null for staff.</param>
public sealed record ImportChangeResponse(ImportKind Kind, ImportAction Action, string Subject, string? HouseholdId);

/// <summary>A fact that an import kept.</summary>
/// <param name="Fact">What differs.</param>
/// <param name="Subject" example="F001">The household's number in the town's files, or the user name.</param>
/// <param name="Source">Who wrote what is kept; null where an agent ended a link.</param>
/// <param name="ChangedAt" example="2026-11-03T08:00:00Z">When it was written; null where an agent ended a link.</param>
/// <param name="IsDecided">Whether an administrator had decided before to keep it.</param>
public sealed record KeptFactResponse(ImportFact Fact, string Subject, FactSource? Source, DateTimeOffset? ChangedAt, bool IsDecided);
