using EspaceFamille.Documents.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.StorageSpace.AddDocument;

/// <summary>A family adds a document to its open storage space.</summary>
internal static class AddSpaceDocumentEndpoint
{
    public static void Map(IEndpointRouteBuilder account) => account.MapPost("/documents", HandleAsync)
        .WithName("addSpaceDocument")
        .WithSummary("Adds a document to the open storage space")
        .NeedsOpenSpace()
        .TakesSpaceFile()
        .AddOpenApiOperationTransformer(SpaceFormDescription.AddDocumentAsync);

    private static async Task<Results<Created<SpaceDocumentResponse>, ProblemHttpResult>> HandleAsync(
        HttpRequest request, SpaceCaller caller, OpenSpaces openings, SpaceDocumentAddition addition, CancellationToken cancel)
    {
        var (space, closed) = await openings.UseAsync(caller, documentId: null, cancel);
        using var opened = space;
        if (opened is null)
            return closed!;
        // Before the form, whose file would be read in vain.
        if (!opened.Space.IsConfirmed)
            return SpaceProblems.Unconfirmed();
        var (document, problem) = await addition.AddAsync(opened, await UploadForm.ReadAsync(request, cancel), isOnce: false, cancel);
        return document is null ? problem! : TypedResults.Created($"{request.Path}/{document.DocumentId}", document);
    }
}
