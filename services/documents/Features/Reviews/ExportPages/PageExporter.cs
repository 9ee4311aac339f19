using System.Runtime.CompilerServices;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Reviews.ExportPages;

/// <summary>The requests of one export, each recorded before it is handed on, and the list of what was exported.</summary>
internal sealed class PageExporter(PageExportPlanner planner, PageExportRecord record, PageExportList list)
{
    public Task<bool> AnyAsync(HouseholdScope scope, CancellationToken cancel) => planner.AnyAsync(scope, cancel);

    public async IAsyncEnumerable<ExportedRequest> RecordAsync(
        HouseholdScope scope, OnBehalf onBehalf, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var planned in planner.PlanAsync(scope, cancel))
        {
            if (await record.RecordAsync(scope, onBehalf, planned, cancel) is { } recorded)
                yield return recorded;
        }
    }

    /// <param name="erased">The names of pages that were erased while the archive was written.</param>
    public async Task<string> ListAsync(
        HouseholdScope scope, OnBehalf onBehalf, IReadOnlyList<ExportedRequest> exported, IReadOnlyList<string> erased,
        CancellationToken cancel) =>
        list.Of(new(exported, await planner.CountHiddenAsync(scope, cancel)), onBehalf.Reason, erased);
}
