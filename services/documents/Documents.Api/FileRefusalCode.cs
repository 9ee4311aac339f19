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
    ExtensionNotAllowed,

    /// <summary>The content is not of the kind that the extension announces.</summary>
    TypeDisagrees,

    /// <summary>A HEIC picture, whatever its extension is.</summary>
    Heic,

    /// <summary>A TIFF picture, whatever its extension is.</summary>
    Tiff,

    /// <summary>A WebP picture, whatever its extension is.</summary>
    WebP,

    /// <summary>The file is truncated, or no viewer can open it.</summary>
    Damaged,

    /// <summary>A password is needed to open the file.</summary>
    Encrypted,

    /// <summary>More than 100 million pixels.</summary>
    ImageTooLarge,

    /// <summary>The archive inside odt or docx has more than 2,000 entries, or inflates to more than 50 MB.</summary>
    ArchiveBounds,
}
