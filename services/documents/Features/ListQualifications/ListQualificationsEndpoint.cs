using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.ListQualifications;

/// <summary>The kinds of document that the town takes, in its order: the codes that an upload may name, and their words.</summary>
internal static class ListQualificationsEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/documents/qualifications", Handle).RequireAuthorization(Policies.Family)
            .WithSummary("Les natures de justificatif que la ville accepte");

    private static Ok<IReadOnlyList<Qualification>> Handle(IOptions<DocumentsOptions> options) => TypedResults.Ok(options.Value.Offered);
}
