using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.StorageSpace.AddDocument;

/// <summary>
/// A family adds a document to its open storage space. The file is checked and encrypted in memory; the encrypted file is stored first, and
/// the document in one write with all others of the space.
/// </summary>
internal static class AddSpaceDocumentEndpoint
{
    public static void Map(IEndpointRouteBuilder account) => account.MapPost("/documents", HandleAsync)
        .WithName("addSpaceDocument")
        .WithSummary("Adds a document to the open storage space")
        .NeedsOpenSpace()
        .TakesSpaceFile()
        .AddOpenApiOperationTransformer(SpaceFormDescription.AddDocumentAsync);

    private static async Task<Results<Created<SpaceDocumentResponse>, ProblemHttpResult>> HandleAsync(
        HttpRequest request, SpaceCaller caller, OpenSpaces openings, SpaceStore spaces, SpaceContentStore contents,
        SpaceJournal journal, IOptions<StorageSpaceOptions> options, TownClock town, CancellationToken cancel)
    {
        var (space, problem) = await openings.UseAsync(caller, documentId: null, cancel);
        using var opened = space;
        if (opened is null)
            return problem!;
        if (!opened.Space.IsConfirmed)
            return SpaceProblems.Unconfirmed();
        var form = await UploadForm.ReadAsync(request, cancel);
        var written = SpaceDetailsRules.Check(form.Fields, options.Value, town.Today);
        if (written.Faults.Count > 0)
            return SpaceProblems.Details(written.Faults);
        var (file, refusal) = SpaceForm.Check(form);
        if (file is null)
            return refusal!;
        if (SpaceQuota.Exceeded(opened.Space, SpaceDocument.BlocksOf(file.Content.Length)) is { } limit)
            return SpaceProblems.Full(limit);
        var details = SpaceDetailsRules.Of(written, file);
        var (document, encrypted) = SpaceSeal.Encrypt(
            opened.Key, new SpacePlace(caller.AccountId, SpaceIds.New(), Version: 1), details, file.Content, town.Today,
            SpaceDetailsRules.ExpiryOf(form.Fields, written));
        await contents.WriteAsync(caller.AccountId, document.ContentId, encrypted, town.Today, cancel);
        var after = await spaces.ChangeAsync(caller.AccountId, one => SpaceRules.Add(one, document), cancel);
        if (after is null || SpaceRules.Find(after, document.Id) is null)
        {
            // A concurrent request has taken the place, or has ended the space.
            await contents.DeleteAsync(caller.AccountId, document.ContentId, cancel);
            return after is not null && SpaceQuota.Exceeded(after, document.Blocks) is { } exceeded
                ? SpaceProblems.Full(exceeded)
                : SpaceProblems.Closed();
        }

        await journal.WriteAsync(opened, SpaceAct.Added, document.Id, cancel);
        return TypedResults.Created($"{request.Path}/{document.Id}", SpaceResponses.Of(document, details));
    }
}
