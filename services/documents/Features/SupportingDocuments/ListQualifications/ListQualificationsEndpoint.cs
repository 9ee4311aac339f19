using EspaceFamille.Documents.Api;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.SupportingDocuments.ListQualifications;

/// <summary>The kinds of document that the town accepts, in its order: the codes that an upload can name, and their labels.</summary>
internal static class ListQualificationsEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household.MapGet("/qualifications", Handle)
        .WithName("listQualifications")
        .WithSummary("Lists the kinds of supporting document that the town accepts");

    private static Ok<IReadOnlyList<QualificationResponse>> Handle(IOptions<DocumentsOptions> options) =>
        TypedResults.Ok<IReadOnlyList<QualificationResponse>>(
            [.. options.Value.Offered.Select(one => new QualificationResponse(one.Code, one.Label))]);
}
