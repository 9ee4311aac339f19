namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>
/// Why a file is refused. Each code has the name and the meaning of its counterpart in the API, <see cref="Api.FileRefusalCode"/>.
/// </summary>
internal enum RefusalCode
{
    TooManyFiles,
    EmptyFile,
    TooLarge,
    ExtensionNotAllowed,
    TypeDisagrees,
    Heic,
    Tiff,
    WebP,
    Damaged,
    Encrypted,
    ImageTooLarge,
    ArchiveBounds,
}
