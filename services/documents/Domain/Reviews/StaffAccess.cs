using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>
/// What a member of staff may review, as identity describes it. Whom a review is assigned to is checked by it; what a caller may read or
/// decide follows from the access token alone.
/// </summary>
/// <param name="Rights">As an access token states them.</param>
internal sealed record StaffAccess(string AccountId, string Rights, IReadOnlyList<string> OwnHouseholdIds)
{
    public bool MayReview(Review review) => ReviewRights.Parse(Rights).Covers(review.RequestKind, [.. review.PlaceIds])
        && !OwnHouseholdIds.Any(id => id == review.HouseholdId || id == review.KeyHouseholdId);
}
