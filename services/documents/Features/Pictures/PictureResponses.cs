using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Pictures;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Pictures;

/// <summary>Builds what adults read of a picture beside its pixels.</summary>
internal static class PictureResponses
{
    /// <param name="household">The caller's.</param>
    public static ChildPictureResponse ToResponse(this Picture picture, HouseholdCopy household) =>
        new(picture.Owner.PersonId, picture.PictureId, picture.ChangedAt, household.AdultOf(picture.ChangedBy));

    /// <summary>The persons whose pictures the caller sees: the children of the household.</summary>
    public static IEnumerable<PictureOwner> ChildrenFor(HouseholdScope scope, HouseholdCopy household) =>
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
