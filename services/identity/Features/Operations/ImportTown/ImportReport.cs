using EspaceFamille.Identity.Domain.Imports;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary>What an import changes and what differs, for the operator and for the register.</summary>
internal sealed record ImportReport(
    IReadOnlyList<ImportCount> Counts, IReadOnlyList<ImportChange> Changes, IReadOnlyList<RunDifference> Differences,
    string? KeptAdministrator)
{
    /// <inheritdoc cref="ImportBounds.Needed"/>
    public int? NeedsAllowed => ImportBounds.Needed(Counts);

    public ImportRun Run(string id, string by, IReadOnlyDictionary<string, string> digests, int? allowed, DateTimeOffset at) => new()
    {
        Id = id,
        At = at,
        By = by,
        Outcome = ImportOutcome.Started,
        Files = [.. digests.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => new ImportedFile(file.Key, file.Value))],
        Counts = Counts,
        Changes = [.. Changes.Take(ImportRun.MaxListed)],
        ChangeCount = Changes.Count,
        Differences = [.. Differences.Take(ImportRun.MaxListed)],
        DifferenceCount = Differences.Count,
        NeedsAllowed = NeedsAllowed,
        Allowed = allowed,
        KeptAdministrator = KeptAdministrator,
    };
}
