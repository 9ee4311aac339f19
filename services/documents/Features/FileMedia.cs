using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Features;

/// <summary>The media types of files.</summary>
internal static class FileMedia
{
    /// <summary>All of them.</summary>
    public static string[] Types { get; } = [.. Enum.GetValues<FileKind>().Select(TypeOf)];

    public static string TypeOf(FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Png => "image/png",
        FileKind.Jpeg => "image/jpeg",
        FileKind.Bmp => "image/bmp",
        FileKind.Odt => "application/vnd.oasis.opendocument.text",
        FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Doc => "application/msword",
        FileKind.Heic => "image/heic",
    };
}
