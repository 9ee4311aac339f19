using System.Text.Json.Serialization;

namespace EspaceFamille.Documents.Api;

/// <summary>Why one file of an upload was refused.</summary>
[JsonConverter(typeof(TolerantEnumConverter<FileRefusalCode>))]
public enum FileRefusalCode
{
    Unknown,

    /// <summary>The supporting document already has 4 files.</summary>
    TooManyFiles,
    EmptyFile,

    /// <summary>More than 3,276,800 bytes.</summary>
    TooLarge,

    /// <summary>The name contains a control character, a direction mark or a path separator, or is empty.</summary>
    BadName,
    ExtensionNotAllowed,

    /// <summary>The content is not of the kind that the extension announces.</summary>
    TypeDisagrees,
    Damaged,

    /// <summary>Bytes follow the end of the file.</summary>
    TrailingData,

    /// <summary>The content can be read as two kinds of file.</summary>
    TwoTypes,
    Encrypted,

    /// <summary>A script or an automatic action.</summary>
    ActiveContent,
    Macros,
    EmbeddedFile,

    /// <summary>The document loads content from elsewhere.</summary>
    ExternalReference,

    /// <summary>More than 40 million pixels.</summary>
    ImageTooLarge,

    /// <summary>The archive inside odt or docx exceeds a limit: entries, inflated size, ratio, names, nesting.</summary>
    ArchiveBounds,
    UnsafeXml,

    /// <summary>The inspection timed out.</summary>
    TookTooLong,

    /// <summary>The inspection failed, for lack of memory for instance.</summary>
    CheckFailed,
    Malware,
}
