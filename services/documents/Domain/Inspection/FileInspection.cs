using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>
/// The checks of an uploaded file: bounded reads that find its kind, its dimensions, its end, and whether it needs a password. Whatever
/// an ordinary viewer opens is accepted, since nobody opens it: people read pictures of its pages, which the renderer makes in a
/// sandbox. Nothing is decoded, and only the entries of a zip are inflated, to count their bytes.
/// </summary>
internal static class FileInspection
{
    /// <summary>3200 Ko, the limit that the town announces, in bytes.</summary>
    public const int MaxFileBytes = 3_276_800;

    /// <param name="name">Cleaned, see <see cref="FileName.Clean"/>.</param>
    /// <param name="bytes">The content of the file.</param>
    /// <returns>The kind of the file, or its first refusal.</returns>
    public static FileVerdict Inspect(string name, byte[] bytes) => Inspect(name, bytes, FileKinds.Accepted);

    public static FileVerdict Inspect(string name, byte[] bytes, IReadOnlyList<FileKind> accepted)
    {
        if (bytes.Length == 0)
            return FileVerdict.Refuse(RefusalCode.EmptyFile);
        if (bytes.Length > MaxFileBytes)
            return FileVerdict.Refuse(RefusalCode.TooLarge);
        var extension = FileName.ExtensionOf(name);
        var announced = FileKinds.FromExtension(extension);
        var content = announced is FileKind.Pdf && Signatures.PdfHeaderAt(bytes) >= 0 ? ContentKind.Pdf : Signatures.Of(bytes);
        if (Unsupported(content, accepted) is { } code)
            return FileVerdict.Refuse(code);
        if (extension.Length > 0 && (announced is not { } known || !accepted.Contains(known)))
            return FileVerdict.Refuse(RefusalCode.ExtensionNotAllowed);
        var verdict = Read(content, bytes);
        return announced is null || Agrees(announced.Value, content, verdict) ? verdict : FileVerdict.Refuse(RefusalCode.TypeDisagrees);
    }

    private static FileVerdict Read(ContentKind content, byte[] bytes) => content switch
    {
        ContentKind.Pdf => Verdict(FileKind.Pdf, PdfReader.Check(bytes)),
        ContentKind.Png => Verdict(FileKind.Png, PngReader.Check(bytes)),
        ContentKind.Jpeg => Verdict(FileKind.Jpeg, JpegReader.Check(bytes)),
        ContentKind.Bmp => Verdict(FileKind.Bmp, BmpReader.Check(bytes)),
        ContentKind.Heic => Verdict(FileKind.Heic, HeicReader.Check(bytes)),
        ContentKind.Zip => PackageReader.Read(bytes),
        ContentKind.CompoundFile => DocReader.Read(bytes),
        ContentKind.Tiff or ContentKind.WebP or ContentKind.Other => FileVerdict.Refuse(RefusalCode.TypeDisagrees),
    };

    private static FileVerdict Verdict(FileKind kind, RefusalCode? refusal) =>
        refusal is null ? FileVerdict.Accept(kind) : new(null, refusal);

    private static RefusalCode? Unsupported(ContentKind content, IReadOnlyList<FileKind> accepted) => content switch
    {
        ContentKind.Heic when !accepted.Contains(FileKind.Heic) => RefusalCode.Heic,
        ContentKind.Tiff => RefusalCode.Tiff,
        ContentKind.WebP => RefusalCode.WebP,
        _ => null,
    };

    // A refusal by a reader applies to the extensions of its kinds only: a broken picture named .pdf is not a broken PDF. Protected
    // by a password, docx is a compound file.
    private static bool Agrees(FileKind announced, ContentKind content, FileVerdict verdict) => verdict.Kind is { } kind
        ? kind == announced
        : content switch
        {
            ContentKind.Zip => announced is FileKind.Odt or FileKind.Docx,
            ContentKind.CompoundFile => announced is FileKind.Doc
                || (announced is FileKind.Docx && verdict.Refusal is RefusalCode.Encrypted),
            ContentKind.Pdf => announced is FileKind.Pdf,
            ContentKind.Png => announced is FileKind.Png,
            ContentKind.Jpeg => announced is FileKind.Jpeg,
            ContentKind.Bmp => announced is FileKind.Bmp,
            ContentKind.Heic => announced is FileKind.Heic,
            ContentKind.Tiff or ContentKind.WebP or ContentKind.Other => false,
        };
}
