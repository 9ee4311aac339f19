using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Pictures.ListChildPictures;

/// <summary>The ids of the pictures of all children of the household, with who set or removed each, in one response.</summary>
internal static class ListChildPicturesEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household.MapGet("/pictures", HandleAsync)
        .RequireAuthorization(Policies.Family)
        .WithName("listChildPictures")
        .WithSummary("Lists the pictures of the children of the household");

    private static async Task<Ok<ChildPicturesResponse>> HandleAsync(
        HouseholdScope scope, HouseholdStore households, PictureStore pictures, PicturePreparation preparation, CancellationToken cancel)
    {
        var household = await households.FindAsync(scope, cancel);
        var found = await pictures.ListAsync(VisibleChildren.Of(scope, household), cancel);
        return TypedResults.Ok(
            new ChildPicturesResponse(preparation.IsOffered, [.. found.Select(picture => picture.ToResponse(household))]));
    }
}
