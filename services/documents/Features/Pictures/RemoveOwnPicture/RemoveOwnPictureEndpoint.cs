using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Pictures;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Pictures.RemoveOwnPicture;

/// <summary>An adult removes the picture of the own profile. A repeat changes nothing.</summary>
internal static class RemoveOwnPictureEndpoint
{
    public static void Map(IEndpointRouteBuilder account) => account.MapDelete("/profile-picture", HandleAsync)
        .WithName("removeOwnPicture")
        .WithSummary("Removes the picture of the caller's own profile");

    private static async Task<Ok<OwnPictureResponse>> HandleAsync(
        Actor actor, PicturePreparation preparation, PictureStore pictures, TownClock town, CancellationToken cancel)
    {
        var removed = await pictures.RemoveAsync(
            PictureOwner.OfAccount(actor.AccountId), actor.AccountId, PictureJournal.OwnPictureRemoved(actor, town.Now), cancel);
        return TypedResults.Ok(new OwnPictureResponse(preparation.IsOffered, removed?.PictureId, removed?.ChangedAt));
    }
}
