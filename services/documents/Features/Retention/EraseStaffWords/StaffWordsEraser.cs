using EspaceFamille.Documents.Domain.Retention;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Retention.EraseStaffWords;

/// <summary>Erases what agents wrote in their reviews. The decision, its reason code and its dates are kept with the review.</summary>
internal sealed class StaffWordsEraser(ReviewStore reviews, RetentionPolicy policy, ErasureReceipts receipts) : IEraser
{
    private const int BatchSize = 100;

    public async Task<int> EraseAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var (limit, erased, batch) = (policy.LimitOf(DocumentsRetention.StaffWords, now), 0, 0);
        do
        {
            var ended = await reviews.ListWithWordsAsync(limit, BatchSize, cancel);
            foreach (var review in ended)
            {
                erased += StaffWords.Exist(review) ? 1 : 0;
                var receipt = receipts.Of(DocumentsRetention.StaffWords, review.HouseholdId, review.Id, now);
                await reviews.ChangeAsync(review.Request, one => RetentionRules.EraseWords(one, limit, receipt, now), cancel);
            }

            batch = ended.Count;
        }
        while (batch == BatchSize);
        return erased;
    }
}
