using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Rendering.ReadPage;

/// <summary>The documents of a review whose pages an agent may read, and the record of each reading.</summary>
internal sealed class ReviewPages(ReviewStore reviews, SupportingDocumentStore documents, Journal journal, TownClock town)
{
    public const string Pattern = $"/reviews/{RequestRoute.Pattern}/documents/{{documentId}}/files/{{fileId}}/pages/{{number:int}}";

    /// <summary>A document attached to the request; null when there is none, when its review does not exist for the agent, or once the
    /// family has withdrawn its request.</summary>
    public async Task<(RequestReference Request, SupportingDocument Document)?> FindAsync(
        string requestKind, string requestId, string documentId, Actor actor, CancellationToken cancel) =>
        RequestRoute.Parse(requestKind, requestId) is { } request
        && await reviews.FindAsync(actor, request, cancel) is { WithdrawnAt: null }
        && await documents.FindAttachedAsync(request, documentId, cancel) is { } document
            ? (request, document)
            : null;

    /// <returns>False when the family withdrew its request while the page was being decrypted.</returns>
    public async Task<bool> RecordAsync(
        RequestReference request, string fileId, int number, Func<Review, string, int, Actor, DateTimeOffset, JournalEntry> entry,
        Actor actor, CancellationToken cancel)
    {
        var read = await reviews.ChangeAsync(
            actor, request, review => ReviewRules.RecordReading(review, fileId, actor.AccountId, town.Now), cancel);
        if (read is null or { WithdrawnAt: not null })
            return false;
        await journal.WriteAsync(entry(read, fileId, number, actor, town.Now), cancel);
        return true;
    }
}
