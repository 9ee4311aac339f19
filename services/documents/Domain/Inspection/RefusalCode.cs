namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>
/// Why a file is refused. Each code has the name and the meaning of its counterpart in the API, <see cref="Api.FileRefusalCode"/>.
/// </summary>
internal enum RefusalCode
{
    TooManyFiles,
    EmptyFile,
    TooLarge,
    BadName,
    ExtensionNotAllowed,
    TypeDisagrees,
    Damaged,
    TrailingData,
    TwoTypes,
    Encrypted,
    ActiveContent,
    Macros,
    EmbeddedFile,
    ExternalReference,
    ImageTooLarge,
    ArchiveBounds,
    UnsafeXml,
    TookTooLong,
    CheckFailed,
    Malware,
}
