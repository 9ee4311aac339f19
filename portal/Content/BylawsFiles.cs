using System.Text;

namespace EspaceFamille.Portal.Content;

/// <summary>The files of the règlement intérieur: read at startup; a PDF file is served as it lies.</summary>
internal static class BylawsFiles
{
    private static readonly byte[] PdfMark = "%PDF-"u8.ToArray();

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet($"{Bylaws.Path}/{{version}}.pdf", ReadPdf).AllowAnonymous();

    /// <summary>The versions of a content folder, newest first; none where the town has no such folder.</summary>
    /// <param name="faults">Takes each file that cannot be shown, with its reason.</param>
    public static IReadOnlyList<Bylaws> Read(string contentFolder, List<string> faults)
    {
        var folder = new DirectoryInfo(Path.Combine(contentFolder, Bylaws.Folder));
        if (!folder.Exists)
            return [];
        return
        [
            .. from file in folder.EnumerateFiles()
               where file.Extension is ".md" or ".pdf"
               group file by Path.GetFileNameWithoutExtension(file.Name) into version
               let rules = TryRead(version.Key, [.. version], faults)
               where rules is not null
               orderby rules.From descending
               select rules,
        ];
    }

    private static Bylaws? TryRead(string day, FileInfo[] files, List<string> faults)
    {
        try
        {
            var pdf = Array.Find(files, file => file.Extension == ".pdf")?.FullName;
            if (pdf is not null && !IsPdf(pdf))
                throw new FormatException("it is no PDF file");
            var text = Array.Find(files, file => file.Extension == ".md")?.FullName;
            return Bylaws.Read(day, text is null ? null : File.ReadAllText(text, TownContent.Utf8), pdf);
        }
        catch (Exception fault) when (fault is FormatException or DecoderFallbackException or IOException or UnauthorizedAccessException)
        {
            faults.Add($"{files[0].FullName}: {(fault is DecoderFallbackException ? "it is not UTF-8 text" : fault.Message)}");
            return null;
        }
    }

    private static bool IsPdf(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[PdfMark.Length];
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual(PdfMark);
    }

    private static IResult ReadPdf(string version, TownContent content) =>
        content.Rules.FirstOrDefault(rules => rules.Name == version)?.PdfFile is { } file
            ? Results.File(file, "application/pdf", $"reglement-interieur-{version}.pdf")
            : Results.NotFound();
}
