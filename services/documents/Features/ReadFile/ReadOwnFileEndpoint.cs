using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.ReadFile;

/// <summary>A family reads back a file of its own.</summary>
internal static class ReadOwnFileEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/documents/supporting-documents/{documentId}/files/{fileId}", HandleAsync).RequireAuthorization(Policies.Family)
            .WithSummary("Télécharger un fichier de mon foyer")
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status410Gone);

    private static Task<IResult> HandleAsync(string documentId, string fileId, Caller caller, FileReader reader, CancellationToken cancel) =>
        reader.FindAsync(one => one.Id == documentId && one.HouseholdId == caller.Household, fileId, cancel);
}
