using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Reviews.AddNote;

/// <summary>For agents: a note for colleagues at a review, which the family never reads.</summary>
internal static class AddNoteEndpoint
{
    private const string Full = "Cet examen a déjà toutes les notes qu’il peut avoir. Rien n’a été enregistré.";

    public static void Map(IEndpointRouteBuilder staff) => staff.MapPost($"/reviews/{RequestRoute.Pattern}/notes", HandleAsync)
        .WithName("addNote")
        .WithSummary("Adds a note for colleagues to a review")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    /// <param name="requestKind">The kind of the request, written as in JSON: <c>absence</c>.</param>
    private static async Task<Results<Ok<ColleagueNoteResponse>, ProblemHttpResult>> HandleAsync(
        string requestKind, string requestId, StaffWordsRequest note, Actor actor, ReviewStore reviews, WordsSeal seal, TownClock town,
        CancellationToken cancel)
    {
        if (StaffWordsRules.Check(note.Words) is { } fault)
            return Problems.Field("words", Of(fault), status: 422);
        if (RequestRoute.ParseOfDesk(requestKind, requestId) is not { } request)
            return Problems.NotFound();
        var (words, isFull) = (note.Words!.Trim(), false);
        var review = await reviews.ChangeAsync(actor, request, one =>
        {
            isFull = false;
            if (NoteRules.IsLast(one, LastWords(one), words, actor.AccountId))
                return null;
            var change = NoteRules.Add(one, seal.Encrypt(one.Id, words)!, actor.AccountId, town.Now);
            isFull = change is null;
            return change is null ? null : new(change.State, JournalEntries.NoteAdded(one, actor, town.Now));
        }, cancel);
        if (review is null)
            return Problems.NotFound();
        return isFull
            ? Problems.Refused("too-many-notes", Full, status: 409)
            : TypedResults.Ok(new ColleagueNoteResponse(review.Notes[^1].By, review.Notes[^1].At, words));

        string? LastWords(Review one) => one.Notes is [.., { SealedWords: { } last }] ? seal.Decrypt(one.Id, last) : null;
    }

    private static string Of(StaffWordsFault fault) => fault switch
    {
        StaffWordsFault.Missing => "Écrivez la note avant de l’enregistrer.",
        StaffWordsFault.TooLong => $"Une note est limitée à {StaffWordsRules.MaxCharacters} caractères.",
        StaffWordsFault.Unprintable => "La note contient des caractères qui ne s’affichent pas.",
    };
}
