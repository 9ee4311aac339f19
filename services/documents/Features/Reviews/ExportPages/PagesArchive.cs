using System.Globalization;
using System.Reflection;
using System.Text;
using EspaceFamille.Documents.Storage;
using Microsoft.AspNetCore.Http.Metadata;

namespace EspaceFamille.Documents.Features.Reviews.ExportPages;

/// <summary>
/// A zip with the pictures of the pages, written one page at a time, then with a list of what is in it and what is not. Nothing in it was
/// made by a family but text that was cleaned at the upload: the pictures are the renderer's, their names are numbers.
/// </summary>
/// <param name="export">As it was recorded.</param>
/// <param name="listOf">The text of the list; its parameter names pages that were erased since.</param>
internal sealed class PagesArchive(PageExport export, PageStore pages, Func<IReadOnlyList<string>, string> listOf)
    : IResult, IEndpointMetadataProvider
{
    public const string List = "liste.txt";

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), [ArchiveResponse.MediaType]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var archive = await ArchiveResponse.BeginAsync(httpContext, "pages-des-justificatifs.zip");
        var erased = new List<string>();
        foreach (var (name, documentId, fileId, number) in Pages())
        {
            if (await pages.ReadPictureAsync(documentId, fileId, number, httpContext.RequestAborted) is { } picture)
                await archive.WriteAsync(name, picture);
            else
                erased.Add(name);
        }

        await archive.WriteAsync(List, Encoding.UTF8.GetBytes(listOf(erased)));
    }

    /// <summary>The folder of a request: its place in the archive keeps equal numbers apart.</summary>
    public static string FolderOf(ExportedRequest request, int place) =>
        string.Create(CultureInfo.InvariantCulture, $"{place:000}-{request.Review.Number}");

    /// <summary>The name of a page in the folder of its request; all numbers begin with 1.</summary>
    public static string NameOf(int document, int file, int page) =>
        string.Create(CultureInfo.InvariantCulture, $"piece-{document}-fichier-{file}-page-{page:00}.webp");

    private IEnumerable<(string Name, string DocumentId, string FileId, int Number)> Pages() =>
        from request in export.Requests.Index()
        from document in request.Item.Documents.Index()
        from file in document.Item.Files.Index()
        from number in Enumerable.Range(1, file.Item.Pages)
        select (
            $"{FolderOf(request.Item, request.Index + 1)}/{NameOf(document.Index + 1, file.Index + 1, number)}",
            document.Item.Document.Id, file.Item.File.FileId, number);
}
