using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Pictures;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Pictures.ReadOwnPicture;

/// <summary>An adult reads which picture the own profile has.</summary>
internal static class ReadOwnPictureEndpoint
{
    public static void Map(IEndpointRouteBuilder account) => account.MapGet("/profile-picture", HandleAsync)
        .WithName("readOwnPicture")
        .WithSummary("Returns which picture the caller's own profile has");

    private static async Task<Ok<OwnPictureResponse>> HandleAsync(
        Actor actor, PicturePreparation preparation, PictureStore pictures, CancellationToken cancel)
    {
        var picture = (await pictures.ListAsync([PictureOwner.OfAccount(actor.AccountId)], cancel)).SingleOrDefault();
        return TypedResults.Ok(new OwnPictureResponse(preparation.IsOffered, picture?.PictureId, picture?.ChangedAt));
    }
}
