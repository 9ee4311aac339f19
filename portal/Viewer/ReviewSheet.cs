using EspaceFamille.Contracts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Identity.Api;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Texts;
using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Viewer;

/// <summary>A review beside what the other services know of it; each of those parts may be unavailable.</summary>
internal sealed record ReviewSheet(ReviewResponse Review, HouseholdResponse? Household, AbsenceResponse? Absence, ReviewListResponse? Queue)
{
    /// <summary>The names of the agents; empty while they are unavailable.</summary>
    public IReadOnlyList<ColleagueResponse> Colleagues { get; init; } = [];

    /// <summary>The requested change of address; null for another kind, and while it is unavailable.</summary>
    public ContactRequestResponse? Address { get; init; }

    /// <summary>The child's own contact facts; null where no child's address changes, and while they are unavailable.</summary>
    public ChildContactResponse? ChildContact { get; init; }

    public bool IsAddress => Review.RequestKind is RequestKind.AddressChange;

    /// <summary>The town's list of refusal reasons; null while it is unavailable.</summary>
    public IReadOnlyList<RefusalReasonResponse>? Reasons { get; init; }

    public EspaceFamille.Identity.Api.ChildResponse? Child => Household?.Children.FirstOrDefault(child => child.ChildId == Review.ChildId);

    public bool IsWaiting => Review.State is ReviewState.Waiting;

    /// <summary>The files of all documents, in their order.</summary>
    public IEnumerable<ReviewedFile> Files => ReviewedFile.AllOf(Review);

    public bool IsAnyPending => Has(FileState.Received);

    public bool IsInfected => Has(FileState.Infected);

    /// <summary>Days whose meal had been served before the decision, which did not change them.</summary>
    public IEnumerable<DateOnly> ServedDays => Absence?.Outcome?.ServedDays.SelectMany(enrolment => enrolment.Days) ?? [];

    /// <summary>The other waiting reviews, for the next step.</summary>
    public IEnumerable<ReviewSummary> Others => Queue?.Items.Where(one => one.RequestId != Review.RequestId) ?? [];

    /// <summary>The name of a file as long as it is available.</summary>
    public string? NameOf(string fileId) =>
        Review.Documents.SelectMany(document => document.Files).FirstOrDefault(file => file.FileId == fileId)?.Name;

    /// <param name="householdId">The household in the page's address; a review of another one does not exist there.</param>
    public static async Task<Answer<ReviewSheet>> ReadAsync(
        DocumentsClient documents, ReservationsClient reservations, IdentityClient identity, string householdId, string requestId,
        CancellationToken cancel)
    {
        var (queue, reading) = (documents.ReviewsAsync(after: null, cancel), documents.ReviewAsync(requestId, cancel));
        var isAddress = RequestIds.ReviewedKindOf(requestId) is RequestKind.AddressChange;
        var household = identity.HouseholdAsync(cancel);
        var absence = isAddress ? null : reservations.AbsenceAsync(requestId, cancel);
        var address = isAddress ? identity.RequestAsync(requestId, cancel) : null;
        var colleagues = identity.ColleaguesAsync(cancel);
        var answer = await reading;
        if (answer.Value is not { } review)
            return new(null, answer.Failure);
        var contact = isAddress && review.ChildId is { } childId ? await identity.ChildContactAsync(childId, cancel) : null;
        return review.HouseholdId == householdId
            ? new(
                new ReviewSheet(review, (await household).Value, absence is null ? null : (await absence).Value, (await queue).Value)
                {
                    Colleagues = (await colleagues).Value ?? [],
                    Address = address is null ? null : (await address).Value,
                    ChildContact = contact?.Value,
                },
                null)
            : new(null, Failure.NotFound);
    }

    private bool Has(FileState state) => Files.Any(one => FileTexts.StateOf(one.File) == state);
}
