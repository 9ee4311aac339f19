using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Rendering.ReadPage;

/// <summary>The documents of a review whose pages an agent may read, and the record of each reading.</summary>
internal sealed class ReviewPages(ReviewStore reviews, SupportingDocumentStore documents, Journal journal, TownClock town)
{
    public const string Pattern = $"/reviews/{RequestRoute.Pattern}/documents/{{documentId}}/files/{{fileId}}/pages/{{number:int}}";

    /// <summary>Reads a page, or its text, and records the reading before it is handed on.</summary>
    /// <param name="read">Reads it of a document attached to the request.</param>
    /// <param name="entry">The entry of the journal.</param>
    /// <returns>Not found when there is no such page, or its review does not exist for the agent.</returns>
    public async Task<Results<T, ProblemHttpResult>> ReadAsync<T>(
        PageOfReview page, Func<SupportingDocument, Task<Results<T, ProblemHttpResult>>> read,
        Func<Review, string, int, Actor, DateTimeOffset, JournalEntry> entry, Actor actor, CancellationToken cancel)
        where T : IResult
    {
        if (await FindAsync(page, actor, cancel) is not var (request, document))
            return Problems.NotFound();
        var found = await read(document);
        return found.Result is not T || await RecordAsync(request, page, entry, actor, cancel) ? found : Problems.NotFound();
    }

    /// <summary>A document attached to the request; null when there is none, when its review does not exist for the agent, or once the
    /// family has withdrawn its request.</summary>
    private async Task<(RequestReference Request, SupportingDocument Document)?> FindAsync(
        PageOfReview page, Actor actor, CancellationToken cancel) =>
        RequestRoute.Parse(page.RequestKind, page.RequestId) is { } request
        && await reviews.FindAsync(actor, request, cancel) is { WithdrawnAt: null }
        && await documents.FindAttachedAsync(request, page.DocumentId, cancel) is { } document
            ? (request, document)
            : null;

    /// <returns>False when the family withdrew its request while the page was being decrypted.</returns>
    private async Task<bool> RecordAsync(
        RequestReference request, PageOfReview page, Func<Review, string, int, Actor, DateTimeOffset, JournalEntry> entry, Actor actor,
        CancellationToken cancel)
    {
        var read = await reviews.ChangeAsync(
            actor, request, review => ReviewRules.RecordReading(review, page.FileId, actor.AccountId, town.Now), cancel);
        if (read is null or { WithdrawnAt: not null })
            return false;
        await journal.WriteAsync(entry(read, page.FileId, page.Number, actor, town.Now), cancel);
        return true;
    }
}

/// <summary>A page of a file, as the route of a review names it.</summary>
internal readonly record struct PageOfReview(string RequestKind, string RequestId, string DocumentId, string FileId, int Number);
