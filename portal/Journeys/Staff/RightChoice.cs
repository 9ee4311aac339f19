using EspaceFamille.Contracts;
using EspaceFamille.Identity.Api;
using EspaceFamille.Portal.Api;

namespace EspaceFamille.Portal.Journeys.Staff;

/// <summary>The boxes of review rights: their values name a kind, or a kind and a place, or everything.</summary>
internal static class RightChoice
{
    public const string Everything = "tout";

    public static string Of(RequestKind kind, string? placeId) =>
        placeId is null ? ApiNames.Of(kind) : $"{ApiNames.Of(kind)}:{placeId}";

    /// <summary>The boxes that are ticked for these rights; null for everything.</summary>
    public static IReadOnlyCollection<string> Of(IReadOnlyList<StaffReviewRight>? rights) =>
        rights is null ? [Everything] : [.. rights.Select(right => Of(right.Kind, right.PlaceId))];

    /// <summary>The rights of the ticked boxes; null for everything. A kind at all places makes its places superfluous.</summary>
    public static IReadOnlyList<StaffReviewRight>? Read(IReadOnlyCollection<string> ticked)
    {
        if (ticked.Contains(Everything))
            return null;
        var rights = ticked.Select(Read).OfType<StaffReviewRight>().Distinct().ToArray();
        return [.. rights.Where(right => right.PlaceId is null || !rights.Contains(right with { PlaceId = null }))];
    }

    private static StaffReviewRight? Read(string box) => box.Split(':', 2) is [var name, .. var place]
        && ReviewedKinds.All.FirstOrDefault(kind => ApiNames.Of(kind) == name) is var kind and not RequestKind.Unknown
            ? new StaffReviewRight(kind, place is [{ Length: > 0 } id] ? id : null)
            : null;
}
