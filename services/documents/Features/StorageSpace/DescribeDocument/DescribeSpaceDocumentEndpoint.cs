using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.StorageSpace.DescribeDocument;

/// <summary>A family changes what it wrote about a document of its open storage space, or renames its file.</summary>
internal static class DescribeSpaceDocumentEndpoint
{
    public static void Map(IEndpointRouteBuilder account) => account.MapPut("/documents/{spaceDocumentId}/details", HandleAsync)
        .WithName("describeSpaceDocument")
        .WithSummary("Changes what was written about a document of the open storage space")
        .NeedsOpenSpace()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<SpaceDocumentResponse>, ProblemHttpResult>> HandleAsync(
        string spaceDocumentId, DescribeSpaceDocumentRequest request, SpaceCaller caller, OpenSpaces openings, SpaceStore spaces,
        SpaceJournal journal, IOptions<StorageSpaceOptions> options, TownClock town, CancellationToken cancel)
    {
        var (space, problem) = await openings.UseAsync(caller, spaceDocumentId, cancel);
        using var opened = space;
        if (opened is null)
            return problem!;
        var fields = SpaceDetailsRules.Fields(request);
        var written = SpaceDetailsRules.Check(fields, options.Value, town.Today);
        if (written.Faults.Count > 0)
            return SpaceProblems.Details(written.Faults);
        var before = SpaceRules.Find(opened.Space, spaceDocumentId)!;
        var earlier = SpaceSeal.ReadDetails(opened.Key, caller.AccountId, before);
        var details = Of(written, earlier, request.FileName);
        var after = SpaceSeal.WithDetails(
            opened.Key, caller.AccountId, before, details, SpaceDetailsRules.ExpiryOf(fields, written));
        var changed = await spaces.ChangeAsync(caller.AccountId, one => SpaceRules.Replace(one, before, after), cancel);
        if (changed is null || SpaceRules.Find(changed, spaceDocumentId)?.Details.AsSpan().SequenceEqual(after.Details) != true)
            return SpaceProblems.Changed();
        await journal.WriteAsync(opened, SpaceAct.DetailsChanged, spaceDocumentId, cancel);
        return TypedResults.Ok(SpaceResponses.Of(after, details));
    }

    private static SpaceDetails Of(DetailsDecision written, SpaceDetails earlier, string? fileName) => new(
        written.Qualification, written.Title, written.Number, written.IssuingAuthority, written.IssueDate, written.ValidUntil,
        string.IsNullOrWhiteSpace(fileName) ? earlier.FileName : FileName.Clean(fileName), earlier.FileKind, earlier.Bytes,
        earlier.Sha256);
}
