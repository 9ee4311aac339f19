using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.StorageSpace.AddDocument;

/// <summary>
/// Adds a document to an open storage space: checked and encrypted in memory; the encrypted file is stored first, and the document in one
/// write with all others of the space.
/// </summary>
internal sealed class SpaceDocumentAddition(
    SpaceStore spaces, SpaceContentStore contents, SpaceJournal journal, IOptions<StorageSpaceOptions> options, TownClock town)
{
    /// <param name="isOnce">A document with the same file, where the space has one, is the result.</param>
    public async Task<(SpaceDocumentResponse? Document, ProblemHttpResult? Problem)> AddAsync(
        OpenedSpace opened, UploadForm form, bool isOnce, CancellationToken cancel)
    {
        if (!opened.Space.IsConfirmed)
            return (null, SpaceProblems.Unconfirmed());
        var (sent, problem) = NewSpaceDocument.Check(form, options.Value, town.Today);
        if (sent is null)
            return (null, problem);
        var duplicates = new DuplicateSearch(opened, isOnce ? sent.Details.Sha256 : null);
        if (duplicates.Find(opened.Space) is { } same)
            return (SpaceResponses.Of(opened, same), null);
        return SpaceQuota.Exceeded(opened.Space, sent.Blocks) is { } limit
            ? (null, SpaceProblems.Full(limit))
            : await StoreAsync(opened, sent, duplicates, cancel);
    }

    private async Task<(SpaceDocumentResponse? Document, ProblemHttpResult? Problem)> StoreAsync(
        OpenedSpace opened, NewSpaceDocument sent, DuplicateSearch duplicates, CancellationToken cancel)
    {
        var (document, encrypted) = SpaceSeal.Encrypt(
            opened.Key, new SpacePlace(opened.AccountId, SpaceIds.New(), Version: 1), sent.Details, sent.Content, town.Today,
            sent.ExpiresOn);
        await contents.WriteAsync(opened.AccountId, document.ContentId, encrypted, town.Today, cancel);
        var after = await spaces.ChangeAsync(
            opened.AccountId, one => duplicates.Find(one) is null ? SpaceRules.Add(one, document) : null, cancel);
        if (after is not null && SpaceRules.Find(after, document.Id) is not null)
        {
            await journal.WriteAsync(opened, SpaceAct.Added, document.Id, cancel);
            return (SpaceResponses.Of(document, sent.Details), null);
        }

        await contents.DeleteAsync(opened.AccountId, document.ContentId, cancel);
        return Overtaken(opened, document, after, duplicates);
    }

    /// <summary>What a concurrent request has done: added the same file, taken the place, or ended the space.</summary>
    /// <param name="after">The space as it is stored, without the document; null where it has ended.</param>
    private static (SpaceDocumentResponse? Document, ProblemHttpResult? Problem) Overtaken(
        OpenedSpace opened, SpaceDocument document, Space? after, DuplicateSearch duplicates)
    {
        if (after is null)
            return (null, SpaceProblems.Closed());
        if (duplicates.Find(after) is { } earlier)
            return (SpaceResponses.Of(opened, earlier), null);
        return (null, SpaceQuota.Exceeded(after, document.Blocks) is { } limit ? SpaceProblems.Full(limit) : SpaceProblems.Closed());
    }
}
