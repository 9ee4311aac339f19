namespace EspaceFamille.Documents.Domain.SupportingDocuments;

/// <summary>The kinds of file that a supporting document may have.</summary>
internal enum FileKind { Pdf, Png, Jpeg, Bmp, Odt, Docx, Doc, Heic }

internal static class FileKinds
{
    /// <summary>The kinds that the upload accepts: those that the renderer makes pages of.</summary>
    public static IReadOnlyList<FileKind> Accepted { get; } =
        [FileKind.Pdf, FileKind.Png, FileKind.Jpeg, FileKind.Heic, FileKind.Bmp, FileKind.Odt, FileKind.Docx, FileKind.Doc];

    /// <summary>Their usual extensions, for texts.</summary>
    public static string AcceptedNames { get; } = string.Join(
        ", ", Accepted.Select(kind => kind is FileKind.Jpeg ? "jpg" : $"{kind}".ToLowerInvariant()));

    /// <summary>The kind that a name's extension announces, or null for an unknown one.</summary>
    public static FileKind? FromExtension(string extension) => extension.ToUpperInvariant() switch
    {
        ".PDF" => FileKind.Pdf,
        ".PNG" => FileKind.Png,
        ".JPG" or ".JPEG" or ".JFIF" or ".JPE" => FileKind.Jpeg,
        ".BMP" => FileKind.Bmp,
        ".ODT" => FileKind.Odt,
        ".DOCX" => FileKind.Docx,
        ".DOC" => FileKind.Doc,
        ".HEIC" or ".HEIF" => FileKind.Heic,
        _ => null,
    };
}
