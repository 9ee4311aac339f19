using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Reviews.ExportPages;

/// <summary>
/// Records the export of a request before the first byte of its pages: in the review that the agent read its files, for the family to see,
/// and in the journal the act with its reason, the reading of the details and the reading of each page.
/// </summary>
internal sealed class PageExportRecord(ReviewStore reviews, Journal journal, TownClock town)
{
    /// <returns>
    /// The request as it was recorded: without its documents where the family has withdrawn it since it was planned; null when it no longer
    /// exists for the agent.
    /// </returns>
    public async Task<ExportedRequest?> RecordAsync(
        HouseholdScope scope, OnBehalf onBehalf, ExportedRequest request, CancellationToken cancel)
    {
        var now = town.Now;
        if (await RecordAsync(request, scope.Actor, now, cancel) is not { } review)
            return null;
        if (review.WithdrawnAt is not null)
            return request.Withdrawn(review);
        await journal.WriteAllAsync([.. EntriesOf(request, scope.Actor, onBehalf.Reason, now)], cancel);
        return request;
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
