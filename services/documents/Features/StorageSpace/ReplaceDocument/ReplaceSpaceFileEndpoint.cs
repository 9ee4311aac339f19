using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.StorageSpace.ReplaceDocument;

/// <summary>
/// A family replaces the file of a document of its open storage space. The new version has a key of its own; the earlier file is deleted.
/// </summary>
internal static class ReplaceSpaceFileEndpoint
{
    public static void Map(IEndpointRouteBuilder account) => account.MapPut("/documents/{spaceDocumentId}/content", HandleAsync)
        .WithName("replaceSpaceFile")
        .WithSummary("Replaces the file of a document of the open storage space")
        .NeedsOpenSpace()
        .TakesSpaceFile()
        .AddOpenApiOperationTransformer(SpaceFormDescription.AddFileAsync);

    private static async Task<Results<Ok<SpaceDocumentResponse>, ProblemHttpResult>> HandleAsync(
        string spaceDocumentId, HttpRequest request, SpaceCaller caller, OpenSpaces openings, SpaceStore spaces,
        SpaceContentStore contents, SpaceJournal journal, TownClock town, CancellationToken cancel)
    {
        var (space, problem) = await openings.UseAsync(caller, spaceDocumentId, cancel);
        using var opened = space;
        if (opened is null)
            return problem!;
        var (file, refusal) = SpaceForm.Check(await UploadForm.ReadAsync(request, cancel));
        if (file is null)
            return refusal!;
        var before = SpaceRules.Find(opened.Space, spaceDocumentId)!;
        if (SpaceQuota.Exceeded(opened.Space, SpaceDocument.BlocksOf(file.Content.Length), before.Blocks) is { } limit)
            return SpaceProblems.Full(limit);
        var details = SpaceSeal.ReadDetails(opened.Key, caller.AccountId, before) with
        {
            FileName = file.Name,
            FileKind = file.Kind,
            Bytes = file.Content.Length,
            Sha256 = file.Sha256,
        };
        var (after, encrypted) = SpaceSeal.Encrypt(
            opened.Key, new SpacePlace(caller.AccountId, before.Id, before.Version + 1), details, file.Content, before.AddedOn,
            before.ExpiresOn);
        await contents.WriteAsync(caller.AccountId, after.ContentId, encrypted, town.Today, cancel);
        var changed = await spaces.ChangeAsync(caller.AccountId, one => SpaceRules.Replace(one, before, after), cancel);
        var isReplaced = changed is not null && SpaceRules.Find(changed, before.Id)?.ContentId == after.ContentId;
        await contents.DeleteAsync(caller.AccountId, isReplaced ? before.ContentId : after.ContentId, CancellationToken.None);
        if (!isReplaced)
            return SpaceProblems.Changed();
        await journal.WriteAsync(opened, SpaceAct.Replaced, before.Id, cancel);
        return TypedResults.Ok(SpaceResponses.Of(after, details));
    }
}
