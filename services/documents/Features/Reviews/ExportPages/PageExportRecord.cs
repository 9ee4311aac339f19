using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Reviews.ExportPages;

/// <summary>
/// Records an export before its first byte: in each review that the agent read its files, for the family to see, and in the journal the
/// act with its reason, the reading of the details and the reading of each page.
/// </summary>
internal sealed class PageExportRecord(ReviewStore reviews, Journal journal, TownClock town)
{
    /// <returns>The export as it was recorded: without the documents of requests that the family withdrew since it was planned.</returns>
    public async Task<PageExport> RecordAsync(HouseholdScope scope, OnBehalf onBehalf, PageExport export, CancellationToken cancel)
    {
        var (recorded, entries, now) = (new List<ExportedRequest>(), new List<JournalEntry>(), town.Now);
        foreach (var request in export.Requests)
        {
            if (await RecordAsync(request, scope.Actor, now, cancel) is not { } review)
                continue;
            var kept = review.WithdrawnAt is null ? request : request.Withdrawn(review);
            recorded.Add(kept);
            if (review.WithdrawnAt is null)
                entries.AddRange(EntriesOf(kept, scope.Actor, onBehalf.Reason, now));
        }

        await journal.WriteAllAsync(entries, cancel);
        return export with { Requests = recorded };
    }

    /// <summary>The review with the readings; null when it no longer exists for the agent.</summary>
    private Task<Review?> RecordAsync(ExportedRequest request, Actor agent, DateTimeOffset now, CancellationToken cancel)
    {
        string[] read =
        [
            .. from document in request.Documents
               from file in document.Files
               where file.Pages > 0
               select file.File.FileId,
        ];
        return reviews.ChangeAsync(
            agent, request.Review.Request, review => ReviewRules.RecordReadings(review, read, agent.AccountId, now), cancel);
    }

    private static IEnumerable<JournalEntry> EntriesOf(ExportedRequest request, Actor agent, string reason, DateTimeOffset now)
    {
        yield return JournalEntries.PagesExported(request.Review, reason, agent, now);
        yield return JournalEntries.ReviewRead(request.Review, agent, now);
        foreach (var file in request.Documents.SelectMany(document => document.Files))
            for (var number = 1; number <= file.Pages; number++)
                yield return JournalEntries.ExportedPageRead(request.Review, file.File.FileId, number, agent, now);
    }
}
