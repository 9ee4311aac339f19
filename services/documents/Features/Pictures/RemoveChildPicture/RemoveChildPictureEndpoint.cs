using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Pictures;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Pictures.RemoveChildPicture;

/// <summary>
/// An adult removes the picture of a child of the household, even one that another adult set; the other adults see who removed it. A repeat
/// returns the removal.
/// </summary>
internal static class RemoveChildPictureEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household.MapDelete("/children/{childId}/picture", HandleAsync)
        .RequireAuthorization(Policies.Family)
        .WithName("removeChildPicture")
        .WithSummary("Removes the picture of a child of the household")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<ChildPictureResponse>, ProblemHttpResult>> HandleAsync(
        string childId, HouseholdScope scope, HouseholdStore households, PictureStore pictures, TownClock town, CancellationToken cancel)
    {
        var household = await households.FindAsync(scope, cancel);
        if (!VisibleChildren.Shows(scope, household, childId))
            return Problems.NotFound();
        var entry = PictureJournal.ChildPictureRemoved(scope, childId, town.Now);
        return await pictures.RemoveAsync(PictureOwner.OfChild(childId), scope.Actor.AccountId, entry, cancel) is { } removed
            ? TypedResults.Ok(removed.ToResponse(household))
            : Problems.NotFound();
    }
}
