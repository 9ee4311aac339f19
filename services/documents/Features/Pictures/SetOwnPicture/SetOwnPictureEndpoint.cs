using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Pictures;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Pictures.SetOwnPicture;

/// <summary>An adult sets the picture of the own profile, which nobody else sees. The file itself is not stored.</summary>
internal static class SetOwnPictureEndpoint
{
    public static void Map(IEndpointRouteBuilder account) => account.MapPut("/profile-picture", HandleAsync)
        .WithName("setOwnPicture")
        .WithSummary("Sets the picture of the caller's own profile")
        .TakesPicture();

    private static async Task<Results<Ok<OwnPictureResponse>, ProblemHttpResult>> HandleAsync(
        HttpRequest request, Actor actor, PicturePreparation preparation, PictureStore pictures, TownClock town, CancellationToken cancel)
    {
        var (prepared, problem) = await preparation.PrepareAsync(request, actor.AccountId, cancel);
        if (prepared is null)
            return problem!;
        var picture = await pictures.SetAsync(
            PictureOwner.OfAccount(actor.AccountId), prepared, actor.AccountId, PictureJournal.OwnPictureSet(actor, town.Now), cancel);
        return TypedResults.Ok(new OwnPictureResponse(CanBeSet: true, picture.PictureId, picture.ChangedAt));
    }
}
