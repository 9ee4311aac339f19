using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Pictures;
using EspaceFamille.Documents.Storage;

namespace EspaceFamille.Documents.Features.Pictures;

/// <summary>Builds what adults read of a picture beside its pixels.</summary>
internal static class PictureResponses
{
    /// <param name="household">The caller's.</param>
    public static ChildPictureResponse ToResponse(this Picture picture, HouseholdCopy household) =>
        new(picture.Owner.PersonId, picture.PictureId, picture.ChangedAt, household.AdultOf(picture.ChangedBy));
}
