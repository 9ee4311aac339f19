using System.Globalization;
using System.Reflection;
using System.Text;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.Metadata;

namespace EspaceFamille.Documents.Features.Reviews.ExportPages;

/// <summary>
/// A zip with the pictures of the pages, written one page at a time, then with a list of what is in it and what is not. Nothing in it was
/// made by a family but text that was cleaned at the upload: the pictures are the renderer's, their names are numbers. The pages of a
/// request follow its record, and the response begins with the first one: a household with many requests takes longer than a deadline.
/// </summary>
internal sealed class PagesArchive(PageExporter exporter, HouseholdScope scope, OnBehalf onBehalf, PageStore pages)
    : IResult, IEndpointMetadataProvider
{
    public const string List = "liste.txt";

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), [ArchiveResponse.MediaType]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (exported, erased, cancel) = (new List<ExportedRequest>(), new List<string>(), httpContext.RequestAborted);
        await using var requests = exporter.RecordAsync(scope, onBehalf, cancel).GetAsyncEnumerator(cancel);
        var isAny = await requests.MoveNextAsync();
        await using var archive = await ArchiveResponse.BeginAsync(httpContext, "pages-des-justificatifs.zip");
        await httpContext.Response.StartAsync(cancel);
        for (; isAny; isAny = await requests.MoveNextAsync())
        {
            exported.Add(requests.Current);
            foreach (var (name, documentId, fileId, number) in PagesOf(requests.Current, exported.Count))
            {
                if (await pages.ReadPictureAsync(documentId, fileId, number, cancel) is { } picture)
                    await archive.WriteAsync(name, picture);
                else
                    erased.Add(name);
            }
        }

        var list = await exporter.ListAsync(scope, onBehalf, exported, erased, cancel);
        await archive.WriteAsync(List, Encoding.UTF8.GetBytes(list));
    }

    /// <summary>The folder of a request: its place in the archive keeps equal numbers apart.</summary>
    public static string FolderOf(ExportedRequest request, int place) =>
        string.Create(CultureInfo.InvariantCulture, $"{place:000}-{request.Review.Number}");

    /// <summary>The name of a page in the folder of its request; all numbers begin with 1.</summary>
    public static string NameOf(int document, int file, int page) =>
        string.Create(CultureInfo.InvariantCulture, $"piece-{document}-fichier-{file}-page-{page:00}.webp");

    private static IEnumerable<(string Name, string DocumentId, string FileId, int Number)> PagesOf(ExportedRequest request, int place) =>
        from document in request.Documents.Index()
        from file in document.Item.Files.Index()
        from number in Enumerable.Range(1, file.Item.Pages)
        select (
            $"{FolderOf(request, place)}/{NameOf(document.Index + 1, file.Index + 1, number)}",
            document.Item.Document.Id, file.Item.File.FileId, number);
}
