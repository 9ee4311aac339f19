using System.Text;

namespace EspaceFamille.Portal.Content;

/// <summary>
/// The files of the help pages ("modes d'emploi"): one per journey, with pictures beside them. A town's own file replaces the shipped one
/// of the same page or picture.
/// </summary>
internal static class HelpFiles
{
    public const string Path = "/aide";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(HelpPicture.Folder + "{name}", ReadPicture).AllowAnonymous();

    /// <param name="contentFolders">The shipped folder, then the town's.</param>
    /// <param name="faults">Takes each file that cannot be shown, with its reason.</param>
    public static IReadOnlyDictionary<string, HelpPicture> ReadPictures(IEnumerable<string> contentFolders, List<string> faults)
    {
        var pictures = new Dictionary<string, HelpPicture>(StringComparer.Ordinal);
        foreach (var file in Files(contentFolders, "*.webp"))
            if (Try(() => HelpPicture.Read(file.FullName), file, faults) is { } picture)
                pictures[file.Name] = picture;
        return pictures;
    }

    public static IReadOnlyList<Article> Read(
        IEnumerable<string> contentFolders, IReadOnlyDictionary<string, HelpPicture> pictures, List<string> faults)
    {
        var pages = new Dictionary<string, (string File, Article Page)>(StringComparer.Ordinal);
        foreach (var file in Files(contentFolders, "*.md"))
        {
            var slug = SlugOf(file);
            if (Try(() => ReadPage(slug, file, pictures), file, faults) is { } page)
                pages[slug] = (file.Name, page);
        }

        return [.. pages.Values.OrderBy(page => page.File, StringComparer.Ordinal).Select(page => page.Page)];
    }

    private static Article ReadPage(string slug, FileInfo file, IReadOnlyDictionary<string, HelpPicture> pictures) =>
        ArticleReader.Read(slug, File.ReadAllText(file.FullName, TownContent.Utf8), ArticleKind.Help, pictures);

    /// <summary>"08-reserver-un-repas.md" is the page "reserver-un-repas".</summary>
    private static string SlugOf(FileInfo file) =>
        System.IO.Path.GetFileNameWithoutExtension(file.Name).TrimStart(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']).TrimStart('-');

    private static IEnumerable<FileInfo> Files(IEnumerable<string> contentFolders, string pattern) =>
        from folder in contentFolders.Distinct(StringComparer.Ordinal)
        let help = new DirectoryInfo(System.IO.Path.Combine(folder, ArticleKind.Help.Folder))
        where help.Exists
        from file in help.EnumerateFiles(pattern).OrderBy(file => file.Name, StringComparer.Ordinal)
        select file;

    private static T? Try<T>(Func<T> read, FileInfo file, List<string> faults)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is FormatException or DecoderFallbackException or IOException or UnauthorizedAccessException)
        {
            faults.Add($"{file.FullName}: {(fault is DecoderFallbackException ? "it is not UTF-8 text" : fault.Message)}");
            return null;
        }
    }

    /// <summary>Pages link to a version, which a browser may cache for a year.</summary>
    private static IResult ReadPicture(string name, HttpResponse response, TownContent content)
    {
        if (content.Pictures.GetValueOrDefault(name) is not { } picture)
            return Results.NotFound();
        response.Headers.CacheControl = response.HttpContext.Request.Query.ContainsKey("v")
            ? "public, max-age=31536000, immutable"
            : "no-cache";
        return Results.File(picture.File, "image/webp");
    }
}
