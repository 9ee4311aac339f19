using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Pictures.ReadChildPicture;

/// <summary>
/// An adult sees the picture of a child of the household. Staff have no such route: no work of theirs needs it, and their pages show
/// initials.
/// </summary>
internal static class ReadChildPictureEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household.MapGet("/pictures/{pictureId}", HandleAsync)
        .RequireAuthorization(Policies.Family)
        .WithName("readChildPicture")
        .WithSummary("Returns the picture of a child of the household")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<PersonImage, ProblemHttpResult>> HandleAsync(
        string pictureId, HouseholdScope scope, HouseholdStore households, PictureStore pictures, CancellationToken cancel)
    {
        var household = await households.FindAsync(scope, cancel);
        return await pictures.ReadAsync(VisibleChildren.Of(scope, household), pictureId, cancel) is { } picture
            ? new PersonImage(picture)
            : Problems.NotFound();
    }
}
