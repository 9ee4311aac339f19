using System.Globalization;
using System.Reflection;
using System.Text.Json;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage.StorageSpace;
using Microsoft.AspNetCore.Http.Metadata;

namespace EspaceFamille.Documents.Features.StorageSpace.ExportDocuments;

/// <summary>A zip with a list of the documents and their files, of which one at a time is in memory. It disposes the open space.</summary>
internal sealed class SpaceArchive(OpenedSpace space, SpaceContentStore contents) : IResult, IEndpointMetadataProvider
{
    private const string List = "documents.json";

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), [ArchiveResponse.MediaType]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var opened = space;
        var cancel = httpContext.RequestAborted;
        await using var archive = await ArchiveResponse.BeginAsync(httpContext, "espace-de-stockage.zip");
        IReadOnlyList<SpaceDocumentResponse> list =
            [.. opened.Space.Documents.Select(document => SpaceResponses.Of(opened, document))];
        await archive.WriteAsync(
            List, JsonSerializer.SerializeToUtf8Bytes(list, DocumentsJson.Default.IReadOnlyListSpaceDocumentResponse));
        foreach (var (document, number) in opened.Space.Documents.Select((document, index) => (document, index + 1)))
            if (await contents.ReadAsync(opened.AccountId, document.ContentId, cancel) is { } encrypted)
                await archive.WriteAsync(
                    NameOf(number, list[number - 1].FileName),
                    SpaceSeal.ReadContent(opened.Key, opened.AccountId, document, encrypted));
    }

    /// <summary>The file's own name, which was cleaned, behind a number that keeps two of one name apart.</summary>
    private static string NameOf(int number, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:00} {Path.GetFileName(name)}");
}
