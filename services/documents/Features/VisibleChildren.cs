using EspaceFamille.Documents.Domain.Pictures;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features;

/// <summary>The children whose pictures the caller sees, in pages and in the own export.</summary>
internal static class VisibleChildren
{
    /// <summary>The persons whose pictures the caller sees: the children of the household.</summary>
    public static IEnumerable<PictureOwner> Of(HouseholdScope scope, HouseholdCopy household) =>
        SeesChildren(scope, household) ? household.ChildIds.Select(PictureOwner.OfChild) : [];

    /// <summary>Whether the caller sees and changes the picture of that child.</summary>
    public static bool Shows(HouseholdScope scope, HouseholdCopy household, string childId) =>
        SeesChildren(scope, household) && household.HasChild(childId);

    /// <summary>
    /// An adult of the household by its latest copy: an account whose link was suspended is none before its access token has ended. Under a
    /// limited link nobody has verified who the person is.
    /// </summary>
    private static bool SeesChildren(HouseholdScope scope, HouseholdCopy household) =>
        !scope.Actor.IsLimited && household.AdultOf(scope.Actor.AccountId) is not null;
}
