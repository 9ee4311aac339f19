using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Documents.Api;

/// <summary>Why one file of an upload was refused.</summary>
[JsonConverter(typeof(ApiEnumConverter<FileRefusalCode>))]
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

    /// <summary>The file is truncated, or its structure is inconsistent.</summary>
    Damaged,

    /// <summary>Bytes follow the end of the file.</summary>
    TrailingData,

    /// <summary>Another program would read the same bytes as another kind of file.</summary>
    TwoTypes,
    Encrypted,

    /// <summary>Something runs when the document is opened: a script, a launch action, a form that submits itself.</summary>
    ActiveContent,
    Macros,

    /// <summary>Another file or object is embedded.</summary>
    EmbeddedFile,

    /// <summary>The document loads content from elsewhere: a template, a picture, a section.</summary>
    ExternalReference,

    /// <summary>More than 40 million pixels.</summary>
    ImageTooLarge,

    /// <summary>The archive inside odt or docx exceeds a limit: entries, inflated size, ratio, names, nesting.</summary>
    ArchiveBounds,

    /// <summary>The XML inside is malformed, too deep, or declares a document type.</summary>
    UnsafeXml,

    /// <summary>The inspection timed out.</summary>
    TookTooLong,

    /// <summary>The inspection failed, for lack of memory for instance.</summary>
    CheckFailed,

    /// <summary>The malware scanner found something.</summary>
    Malware,
}
