using EspaceFamille.Documents.Api;
using EspaceFamille.Identity.Api;
using EspaceFamille.Portal.Api;
using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Journeys.Review;

/// <summary>A review beside what the other services know of it; each of those parts may be unavailable.</summary>
internal sealed record ReviewSheet(ReviewResponse Review, HouseholdResponse? Household, AbsenceResponse? Absence, ReviewListResponse? Queue)
{
    public EspaceFamille.Identity.Api.ChildResponse? Child => Household?.Children.FirstOrDefault(child => child.ChildId == Review.ChildId);

    public bool IsWaiting => Review.State is ReviewState.Waiting;

    public bool AwaitsScan => Has(ScanState.Pending);

    public bool IsInfected => Has(ScanState.Infected);

    /// <summary>Days whose meal had been served before the decision, which did not change them.</summary>
    public IEnumerable<DateOnly> ServedDays => Absence?.Outcome?.ServedDays.SelectMany(enrolment => enrolment.Days) ?? [];

    /// <summary>The other waiting reviews, for the next step.</summary>
    public IEnumerable<ReviewSummary> Others => Queue?.Items.Where(one => one.RequestId != Review.RequestId) ?? [];

    /// <summary>The name of a file as long as it is available.</summary>
    public string? NameOf(string fileId) =>
        Review.Documents.SelectMany(document => document.Files).FirstOrDefault(file => file.FileId == fileId)?.Name;

    /// <param name="householdId">The household of the review where it is known beforehand, for one round of calls instead of two.</param>
    public static async Task<Answer<ReviewSheet>> ReadAsync(
        DocumentsClient documents, ReservationsClient reservations, IdentityClient identity, string absenceId, string? householdId,
        CancellationToken cancel)
    {
        var queue = documents.WaitingReviewsAsync(after: null, cancel);
        var parts = string.IsNullOrEmpty(householdId) ? null : PartsAsync(householdId);
        var answer = await documents.ReviewAsync(absenceId, cancel);
        if (answer.Value is not { } review)
            return new(null, answer.Failure);
        var (household, absence) = await (parts is not null && review.HouseholdId == householdId ? parts : PartsAsync(review.HouseholdId));
        return new(new ReviewSheet(review, household, absence, (await queue).Value), null);

        async Task<(HouseholdResponse?, AbsenceResponse?)> PartsAsync(string id)
        {
            var declared = reservations.For(id).AbsenceAsync(absenceId, cancel);
            return ((await identity.For(id).HouseholdAsync(cancel)).Value, (await declared).Value);
        }
    }

    private bool Has(ScanState scan) => Review.Documents.Any(document => document.Files.Any(file => file.Scan == scan));
}
