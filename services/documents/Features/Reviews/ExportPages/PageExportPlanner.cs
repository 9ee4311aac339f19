using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Reviews.ExportPages;

/// <summary>Reads what an agent may take of a household: the requests that exist for the agent, with their documents.</summary>
internal sealed class PageExportPlanner(ReviewStore reviews, SupportingDocumentStore documents)
{
    private const int BatchSize = 100;

    public async Task<PageExport> PlanAsync(HouseholdScope scope, CancellationToken cancel)
    {
        var (requests, room, last) = (new List<ExportedRequest>(), PageExportRules.MaxPages, (string?)null);
        do
        {
            var batch = await reviews.ListVisibleAsync(scope, last, BatchSize, cancel);
            // The town no longer reads the documents of a request that the family withdrew.
            var read = batch.Where(review => review.WithdrawnAt is null).Select(review => review.Request);
            var attached = await documents.ListAttachedAsync(scope, read, cancel);
            foreach (var review in batch)
            {
                requests.Add(PageExportRules.Of(review, [.. attached.Where(one => one.Requests.Contains(review.Request))], room));
                room -= requests[^1].Pages;
            }

            last = batch.Count == BatchSize ? batch[^1].Id : null;
        }
        while (last is not null);
        return new(requests, await reviews.CountHiddenAsync(scope, cancel));
    }
}
