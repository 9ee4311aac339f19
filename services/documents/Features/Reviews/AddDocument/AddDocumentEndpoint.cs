using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Reviews.AddDocument;

/// <summary>A family adds a document to its request while the town reviews it, asked for or not. A repetition changes nothing.</summary>
internal static class AddDocumentEndpoint
{
    public static void Map(IEndpointRouteBuilder routes, RouteScope owner) => routes
        .MapPost($"/reviews/{RequestRoute.Pattern}/documents", HandleAsync)
        .ForFamily(owner, "addDocument")
        .WithSummary("Adds a supporting document to a request under review")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    /// <param name="requestKind">The kind of the request, written as in JSON: <c>absence</c>.</param>
    private static async Task<Results<Ok<AddedDocumentResponse>, ProblemHttpResult>> HandleAsync(
        string requestKind, string requestId, AddDocumentRequest addition, OwnerScope scope, DocumentAddition additions,
        CancellationToken cancel)
    {
        if (RequestRoute.Parse(requestKind, requestId) is not { } request)
            return Problems.NotFound();
        var (review, refusal) = await additions.AddAsync(scope, request, addition.DocumentId, cancel);
        return (review, refusal) switch
        {
            (null, _) or (_, AddDocumentRefusal.Unknown) => Problems.NotFound(),
            (_, { } refused) => Problems.Refused(CodeOf(refused), Of(refused), status: 409),
            _ => TypedResults.Ok(AddedTo(review, addition.DocumentId)),
        };
    }

    /// <summary>A document of the declaration itself counts as added with it.</summary>
    private static AddedDocumentResponse AddedTo(Review review, string documentId) =>
        new(documentId, review.Added.FirstOrDefault(one => one.DocumentId == documentId)?.At ?? review.DeclaredAt);

    private static string CodeOf(AddDocumentRefusal refusal) => refusal switch
    {
        AddDocumentRefusal.Withdrawn => "absence-withdrawn",
        AddDocumentRefusal.Decided => "review-already-decided",
        AddDocumentRefusal.TooLate => "proof-too-late",
        AddDocumentRefusal.TooMany => "too-many-documents",
        AddDocumentRefusal.Unknown => "not-found",
    };

    private static string Of(AddDocumentRefusal refusal) => refusal switch
    {
        AddDocumentRefusal.Withdrawn => "Cette demande a été retirée : aucune pièce ne peut plus y être ajoutée.",
        AddDocumentRefusal.Decided => "La mairie a déjà répondu : aucune pièce ne peut plus être ajoutée à cette demande.",
        AddDocumentRefusal.TooLate =>
            "Le dernier délai pour ajouter ce justificatif est passé : vous pouvez faire une nouvelle déclaration.",
        AddDocumentRefusal.TooMany => $"Une demande compte au plus {AddDocumentRules.MaxDocuments} justificatifs.",
        AddDocumentRefusal.Unknown => "Ce justificatif n’existe pas.",
    };
}
