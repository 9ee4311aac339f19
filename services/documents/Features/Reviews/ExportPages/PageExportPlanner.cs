using System.Runtime.CompilerServices;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Reviews.ExportPages;

/// <summary>Reads what an agent may take of a household: the requests that exist for the agent, with their documents.</summary>
internal sealed class PageExportPlanner(ReviewStore reviews, SupportingDocumentStore documents)
{
    private const int BatchSize = 100;

    public async Task<bool> AnyAsync(HouseholdScope scope, CancellationToken cancel) =>
        (await reviews.ListVisibleAsync(scope, after: null, limit: 1, cancel)).Count > 0;

    /// <summary>The requests, oldest first. A household can have more than are read within the deadline of a request.</summary>
    public async IAsyncEnumerable<ExportedRequest> PlanAsync(
        HouseholdScope scope, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (room, last) = (PageExportRules.MaxPages, (string?)null);
        do
        {
            var batch = await reviews.ListVisibleAsync(scope, last, BatchSize, cancel);
            // The town no longer reads the documents of a request that the family withdrew.
            var read = batch.Where(review => review.WithdrawnAt is null).Select(review => review.Request);
            var attached = await documents.ListAttachedAsync(scope, read, cancel);
            foreach (var review in batch)
            {
                var request = PageExportRules.Of(review, [.. attached.Where(one => one.Requests.Contains(review.Request))], room);
                room -= request.Pages;
                yield return request;
            }

            last = batch.Count == BatchSize ? batch[^1].Id : null;
        }
        while (last is not null);
    }

    /// <summary>Number of the household's requests that the agent has no right to review.</summary>
    public Task<long> CountHiddenAsync(HouseholdScope scope, CancellationToken cancel) => reviews.CountHiddenAsync(scope, cancel);
}
