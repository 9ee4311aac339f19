using EspaceFamille.Documents.Api;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.SupportingDocuments.ListQualifications;

/// <summary>The kinds of document that the town accepts, in its order: the codes that an upload can name, and their labels.</summary>
internal static class ListQualificationsEndpoint
{
    public static void Map(IEndpointRouteBuilder routes, RouteScope owner) => routes
        .MapGet("/qualifications", Handle)
        .WithName(owner.NameOf("listQualifications"))
        .WithSummary("Lists the kinds of supporting document that the town accepts");

    /// <param name="kind">The kind of request that they support, <c>absence</c> when absent; none for an unknown kind.</param>
    private static Ok<IReadOnlyList<QualificationResponse>> Handle(IOptions<DocumentsOptions> options, string kind = "absence") =>
        TypedResults.Ok<IReadOnlyList<QualificationResponse>>(
        [
            .. options.Value.Offered.Where(one => RequestRoute.NameOf(one.Kind) == kind)
                .Select(one => new QualificationResponse(one.Code, one.Label)),
        ]);
}
