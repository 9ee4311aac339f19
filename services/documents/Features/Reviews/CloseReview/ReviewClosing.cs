using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;

namespace EspaceFamille.Documents.Features.Reviews.CloseReview;

/// <summary>
/// Closes a waiting review; a decided one records the withdrawal, which was stored before the decision reached the request. A
/// withdrawal that is delivered before its request inserts a closed review, so that the request opens nothing.
/// </summary>
internal sealed class ReviewClosing(ReviewStore reviews)
{
    public async Task WithdrawAsync(RequestKind kind, RequestHead request, DateTimeOffset withdrawnAt, CancellationToken cancel)
    {
        if (await CloseAsync(kind, request, withdrawnAt, cancel)
            || (await reviews.InsertAsync(new(OpenReviewRules.ClosedBeforeOpening(kind, request, withdrawnAt)), cancel)).IsSaved)
            return;
        // A concurrent delivery of the request inserted the review after it was looked up.
        await CloseAsync(kind, request, withdrawnAt, cancel);
    }

    private async Task<bool> CloseAsync(RequestKind kind, RequestHead request, DateTimeOffset withdrawnAt, CancellationToken cancel) =>
        await reviews.ChangeAsync(
            new RequestReference { Kind = kind, RequestId = request.Id },
            review => ReviewRules.Withdraw(review, withdrawnAt), cancel) is not null;
}
