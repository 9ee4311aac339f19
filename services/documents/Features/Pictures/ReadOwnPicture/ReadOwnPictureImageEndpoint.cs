using EspaceFamille.Documents.Domain.Pictures;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Pictures.ReadOwnPicture;

/// <summary>An adult sees the picture of the own profile.</summary>
internal static class ReadOwnPictureImageEndpoint
{
    public static void Map(IEndpointRouteBuilder account) => account.MapGet("/pictures/{ownPictureId}", HandleAsync)
        .WithName("readOwnPictureImage")
        .WithSummary("Returns the picture of the caller's own profile")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<PersonImage, ProblemHttpResult>> HandleAsync(
        string ownPictureId, Actor actor, PictureStore pictures, CancellationToken cancel) =>
        await pictures.ReadAsync([PictureOwner.OfAccount(actor.AccountId)], ownPictureId, cancel) is { } picture
            ? new PersonImage(picture)
            : Problems.NotFound();
}
