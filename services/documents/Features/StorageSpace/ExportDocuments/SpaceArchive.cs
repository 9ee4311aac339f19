using System.Globalization;
using System.Reflection;
using System.Text.Json;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage.StorageSpace;
using Microsoft.AspNetCore.Http.Metadata;

namespace EspaceFamille.Documents.Features.StorageSpace.ExportDocuments;

/// <summary>
/// A zip with the files of all documents, of which one at a time is in memory, and behind them a list of the documents. A document that is
/// replaced meanwhile is there as it is then; a file that is missing ends the response before its end. It disposes the open space.
/// </summary>
internal sealed class SpaceArchive(OpenedSpace space, SpaceStore spaces, SpaceContentStore contents) : IResult, IEndpointMetadataProvider
{
    private const string List = "documents.json";

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), [ArchiveResponse.MediaType]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var opened = space;
        var cancel = httpContext.RequestAborted;
        await using var archive = await ArchiveResponse.BeginAsync(httpContext, "espace-de-stockage.zip");
        var list = new List<SpaceDocumentResponse>();
        foreach (var listed in opened.Space.Documents)
        {
            var (document, encrypted) = await ReadAsync(listed, cancel);
            if (document is null)
                continue;
            if (encrypted is null)
            {
                // What was sent so far must not look complete.
                httpContext.Abort();
                return;
            }

            list.Add(SpaceResponses.Of(opened, document));
            await archive.WriteAsync(
                NameOf(list.Count, list[^1].FileName), SpaceSeal.ReadContent(opened.Key, opened.AccountId, document, encrypted));
        }

        await archive.WriteAsync(
            List, JsonSerializer.SerializeToUtf8Bytes<IReadOnlyList<SpaceDocumentResponse>>(
                list, DocumentsJson.Default.IReadOnlyListSpaceDocumentResponse));
    }

    /// <summary>The document as it is stored now, with its file: null for one that its owner has deleted meanwhile.</summary>
    private async Task<(SpaceDocument? Document, byte[]? Encrypted)> ReadAsync(SpaceDocument listed, CancellationToken cancel)
    {
        var document = listed;
        while (true)
        {
            if (await contents.ReadAsync(space.AccountId, document.ContentId, cancel) is { } encrypted)
                return (document, encrypted);
            var stored = await spaces.FindAsync(space.AccountId, cancel) is { } now ? SpaceRules.Find(now, listed.Id) : null;
            // Replaced since: its file is another one.
            if (stored is null || stored.ContentId == document.ContentId)
                return (stored, null);
            document = stored;
        }
    }

    /// <summary>The file's own name, which was cleaned, behind a number that keeps two of one name apart.</summary>
    private static string NameOf(int number, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:00} {Path.GetFileName(name)}");
}
