namespace EspaceFamille.Documents.Domain.SupportingDocuments;

/// <summary>The seven kinds of file that the town accepts in a supporting document.</summary>
internal enum FileKind { Pdf, Png, Jpeg, Bmp, Odt, Docx, Doc }

internal static class FileKinds
{
    /// <summary>The kind that a name's last extension announces, or null when the town does not accept it.</summary>
    public static FileKind? FromExtension(string extension) => extension.ToUpperInvariant() switch
    {
        ".PDF" => FileKind.Pdf,
        ".PNG" => FileKind.Png,
        ".JPG" or ".JPEG" => FileKind.Jpeg,
        ".BMP" => FileKind.Bmp,
        ".ODT" => FileKind.Odt,
        ".DOCX" => FileKind.Docx,
        ".DOC" => FileKind.Doc,
        _ => null,
    };
}
