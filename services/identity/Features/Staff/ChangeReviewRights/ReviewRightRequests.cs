using EspaceFamille.Contracts;
using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Staff.ChangeReviewRights;

/// <summary>Reads the review rights of a request.</summary>
internal static class ReviewRightRequests
{
    private const int MaxRights = 60;
    private const int MaxIdCharacters = 64;

    /// <summary>False when one of them does not exist.</summary>
    /// <param name="rights">Null for everything.</param>
    public static bool TryRead(IReadOnlyList<StaffReviewRight>? requested, out IReadOnlyList<ReviewRight>? rights)
    {
        var isKnown = requested is null || (requested.Count <= MaxRights && requested.All(IsKnown));
        rights = isKnown ? requested?.Select(right => new ReviewRight(right.Kind, right.PlaceId)).Distinct().ToArray() : null;
        return isKnown;
    }

    /// <summary>A place's id is part of a claim of access tokens.</summary>
    private static bool IsKnown(StaffReviewRight? right) => right is not null && ReviewedKinds.All.Contains(right.Kind)
        && (right.PlaceId is not { } place
            || (place.Length is > 0 and <= MaxIdCharacters && place.All(one => char.IsAsciiLetterOrDigit(one) || one is '-' or '_')));
}
