using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Tests.Domain.Inspection.Corpus;

/// <summary>
/// Genuine files, made by the programs of the machine from the sample files and then carried as telephones, mails and copiers carry them.
/// </summary>
internal sealed class GenuineCorpus(string folder)
{
    private static readonly Tool Qpdf = new("qpdf"), ImageMagick = new("convert"), Poppler = new("pdftocairo"), Heif = new("heif-enc"),
        Office = new("soffice");

    private static readonly string[][] Protections =
    [
        ["--encrypt", "", "maitre", "40", "--"], ["--encrypt", "", "maitre", "128", "--use-aes=n", "--"],
        ["--encrypt", "", "maitre", "128", "--use-aes=y", "--"], ["--encrypt", "", "maitre", "256", "--"],
        ["--encrypt", "", "maitre", "256", "--force-R5", "--"], ["--linearize"], ["--qdf"], ["--object-streams=generate"],
        ["--object-streams=disable", "--stream-data=uncompress"], ["--linearize", "--encrypt", "", "maitre", "256", "--"],
        ["--object-streams=generate", "--encrypt", "", "maitre", "128", "--use-aes=y", "--cleartext-metadata", "--"],
        ["--newline-before-endstream"],
    ];

    private static readonly (string Extension, string[] Options)[] Pictures =
    [
        ("jpg", []), ("jpg", ["-interlace", "Plane"]), ("jpeg", ["-colorspace", "CMYK"]), ("jfif", ["-quality", "30"]),
        ("jpg", ["-colorspace", "Gray"]),
        ("png", []), ("png", ["-depth", "16"]), ("png", ["-interlace", "PNG"]), ("png", ["-monochrome"]), ("png", ["-alpha", "set"]),
        ("bmp", []), ("bmp", ["-type", "Palette"]), ("bmp", ["-monochrome"]), ("bmp", ["-compress", "RLE"]), ("pdf", []),
    ];

    private static readonly string[] OfficeFormats = ["odt", "docx", "doc", "pdf"];

    public static IReadOnlyList<Tool> Tools => [Qpdf, ImageMagick, Poppler, Heif, Office];

    /// <param name="count">About so many files, LibreOffice's among them only in a larger corpus: its start takes seconds.</param>
    public async Task<IReadOnlyList<GenuineFile>> MakeAsync(int count)
    {
        var files = new List<GenuineFile>();
        if (Qpdf.IsInstalled)
            files.AddRange(await ByQpdfAsync(count / 2));
        if (ImageMagick.IsInstalled)
            files.AddRange(await ByImageMagickAsync(count / 5));
        if (Poppler.IsInstalled)
            files.AddRange(await ByPopplerAsync(count / 20));
        if (Heif.IsInstalled)
            files.AddRange(await ByHeifAsync(count / 20));
        if (Office.IsInstalled && count > 100)
            files.AddRange(await ByOfficeAsync());
        return [.. files, .. files.SelectMany(Carriers.Of).Take(count - files.Count)];
    }

    private async Task<IEnumerable<GenuineFile>> ByQpdfAsync(int count)
    {
        var files = new List<GenuineFile>();
        foreach (var (source, options) in Combine(Samples("pdf"), Protections).Take(count))
            files.AddRange(await MadeAsync(
                Qpdf, "pdf", target => ["--allow-weak-crypto", .. options, source, target], string.Join(' ', options)));
        return files;
    }

    private async Task<IEnumerable<GenuineFile>> ByImageMagickAsync(int count)
    {
        var files = new List<GenuineFile>();
        foreach (var (source, (extension, options)) in Combine(Samples("jpg", "png", "bmp"), Pictures).Take(count))
            files.AddRange(await MadeAsync(ImageMagick, extension, target => [source, .. options, target], string.Join(' ', options)));
        return files;
    }

    private async Task<IEnumerable<GenuineFile>> ByPopplerAsync(int count)
    {
        var files = new List<GenuineFile>();
        foreach (var source in Samples("pdf").Take(count))
            files.AddRange(await MadeAsync(Poppler, "pdf", target => ["-pdf", source, target], "-pdf"));
        return files;
    }

    private async Task<IEnumerable<GenuineFile>> ByHeifAsync(int count)
    {
        var files = new List<GenuineFile>();
        foreach (var (source, quality) in Combine(Samples("png", "jpg"), ["20", "50", "90"]).Take(count))
            files.AddRange(await MadeAsync(Heif, "heic", target => ["-q", quality, source, "-o", target], $"-q {quality}"));
        return files;
    }

    /// <summary>Every sample text in every format that LibreOffice writes, in one process per format.</summary>
    private async Task<IEnumerable<GenuineFile>> ByOfficeAsync()
    {
        var files = new List<GenuineFile>();
        foreach (var format in OfficeFormats)
        {
            var into = Directory.CreateDirectory(Path.Combine(folder, $"office-{format}")).FullName;
            await Office.RunAsync(folder, ["--headless", "--convert-to", format, "--outdir", into, .. Samples("odt", "docx", "doc")]);
            files.AddRange(Directory.EnumerateFiles(into)
                .Select(path => new GenuineFile($"soffice {Path.GetFileName(path)}", Path.GetFileName(path), File.ReadAllBytes(path))));
        }

        return files;
    }

    /// <summary>Nothing where the program itself refuses the combination.</summary>
    private async Task<IEnumerable<GenuineFile>> MadeAsync(
        Tool tool, string extension, Func<string, IEnumerable<string>> arguments, string label)
    {
        var target = Path.Combine(folder, $"{Ids.New()}.{extension}");
        string[] made = [.. arguments(target)];
        await tool.RunAsync(folder, made);
        var name = $"{tool.Name} {label} {Path.GetFileName(made.First(File.Exists))}";
        return File.Exists(target) ? [new GenuineFile(name, $"fichier.{extension}", await File.ReadAllBytesAsync(target))] : [];
    }

    private static IEnumerable<string> Samples(params string[] extensions) =>
        GenuineFiles.Paths.Where(path => extensions.Contains(Path.GetExtension(path).TrimStart('.'), StringComparer.Ordinal));

    /// <summary>Each source with one option, then each with the next: a prefix has all sources and many options.</summary>
    private static IEnumerable<(string Source, T Option)> Combine<T>(IEnumerable<string> sources, T[] options)
    {
        string[] all = [.. sources];
        return Enumerable.Range(0, options.Length)
            .SelectMany(shift => all.Select((source, i) => (source, options[(i + shift) % options.Length])));
    }
}

/// <summary>A genuine file: how it was made, its name and its content.</summary>
internal sealed record GenuineFile(string Label, string Name, byte[] Bytes);
