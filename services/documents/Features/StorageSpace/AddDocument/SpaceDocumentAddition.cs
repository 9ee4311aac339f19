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
        var written = SpaceDetailsRules.Check(form.Fields, options.Value, town.Today);
        if (written.Faults.Count > 0)
            return (null, SpaceProblems.Details(written.Faults));
        var (file, refusal) = SpaceForm.Check(form);
        if (file is null)
            return (null, refusal);
        var sha256 = isOnce ? file.Sha256 : null;
        if (Same(opened, opened.Space, sha256) is { } same)
            return (SpaceResponses.Of(opened, same), null);
        if (SpaceQuota.Exceeded(opened.Space, SpaceDocument.BlocksOf(file.Content.Length)) is { } limit)
            return (null, SpaceProblems.Full(limit));
        var details = SpaceDetailsRules.Of(written, file);
        var (document, encrypted) = SpaceSeal.Encrypt(
            opened.Key, new SpacePlace(opened.AccountId, SpaceIds.New(), Version: 1), details, file.Content, town.Today,
            SpaceDetailsRules.ExpiryOf(form.Fields, written));
        await contents.WriteAsync(opened.AccountId, document.ContentId, encrypted, town.Today, cancel);
        var after = await spaces.ChangeAsync(
            opened.AccountId, one => Same(opened, one, sha256) is null ? SpaceRules.Add(one, document) : null, cancel);
        if (after is not null && SpaceRules.Find(after, document.Id) is not null)
        {
            await journal.WriteAsync(opened, SpaceAct.Added, document.Id, cancel);
            return (SpaceResponses.Of(document, details), null);
        }

        // A concurrent request has added the same file, has taken the place, or has ended the space.
        await contents.DeleteAsync(opened.AccountId, document.ContentId, cancel);
        if (after is not null && Same(opened, after, sha256) is { } earlier)
            return (SpaceResponses.Of(opened, earlier), null);
        return (null, after is not null && SpaceQuota.Exceeded(after, document.Blocks) is { } exceeded
            ? SpaceProblems.Full(exceeded)
            : SpaceProblems.Closed());
    }

    private static SpaceDocument? Same(OpenedSpace opened, Space space, string? sha256) => sha256 is null
        ? null
        : space.Documents.FirstOrDefault(one => SpaceSeal.ReadDetails(opened.Key, opened.AccountId, one).Sha256 == sha256);
}
