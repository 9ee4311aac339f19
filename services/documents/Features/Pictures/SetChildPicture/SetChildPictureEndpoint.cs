using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Pictures;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Pictures.SetChildPicture;

/// <summary>
/// An adult sets the picture of a child of the household, in the place of the one before. It is made within the request; the file itself
/// is not stored. The adults of every household of the child see it, and who set it.
/// </summary>
internal static class SetChildPictureEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household.MapPut("/children/{childId}/picture", HandleAsync)
        .RequireAuthorization(Policies.Family)
        .WithName("setChildPicture")
        .WithSummary("Sets the picture of a child of the household")
        .TakesPicture()
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<ChildPictureResponse>, ProblemHttpResult>> HandleAsync(
        string childId, HttpRequest request, HouseholdScope scope, HouseholdStore households, PicturePreparation preparation,
        PictureStore pictures, TownClock town, CancellationToken cancel)
    {
        var household = await households.FindAsync(scope, cancel);
        if (!VisibleChildren.Shows(scope, household, childId))
            return Problems.NotFound();
        var (prepared, problem) = await preparation.PrepareAsync(request, scope.Actor.AccountId, cancel);
        if (prepared is null)
            return problem!;
        var picture = await pictures.SetAsync(
            PictureOwner.OfChild(childId), prepared, scope.Actor.AccountId, PictureJournal.ChildPictureSet(scope, childId, town.Now),
            cancel);
        return TypedResults.Ok(picture.ToResponse(household));
    }
}
