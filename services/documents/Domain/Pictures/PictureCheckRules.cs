using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Domain.Pictures;

/// <summary>Whether a file can become the picture of a person, by its content alone: names of telephones' files are often wrong.</summary>
internal static class PictureCheckRules
{
    private const string NoName = "";

    /// <summary>The kinds of file that are one picture.</summary>
    public static IReadOnlyList<FileKind> Kinds { get; } = [FileKind.Jpeg, FileKind.Png, FileKind.Heic, FileKind.Bmp];

    /// <returns>The kind of the picture, or why it is refused.</returns>
    public static (FileKind? Kind, PictureFault? Fault) Check(byte[] content)
    {
        var verdict = FileInspection.Inspect(NoName, content, Kinds);
        if (verdict.Refusal is { } refusal)
            return (null, FaultOf(refusal));
        return verdict.Kind is { } kind && Kinds.Contains(kind) ? (kind, null) : (null, PictureFault.NotAPicture);
    }

    private static PictureFault FaultOf(RefusalCode refusal) => refusal switch
    {
        RefusalCode.TooManyFiles => PictureFault.TooManyFiles,
        RefusalCode.EmptyFile => PictureFault.EmptyFile,
        RefusalCode.TooLarge => PictureFault.TooLarge,
        RefusalCode.Damaged => PictureFault.Damaged,
        RefusalCode.ImageTooLarge => PictureFault.ImageTooLarge,
        RefusalCode.ExtensionNotAllowed or RefusalCode.TypeDisagrees or RefusalCode.Heic or RefusalCode.Tiff or RefusalCode.WebP
            or RefusalCode.Encrypted or RefusalCode.ArchiveBounds => PictureFault.NotAPicture,
    };
}
