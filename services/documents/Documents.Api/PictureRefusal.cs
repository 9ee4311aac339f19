using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Documents.Api;

/// <summary>The facts of a refused picture: the problem <c>picture-refused</c>.</summary>
public sealed record PictureRefusal(PictureRefusalCode Code);

/// <summary>Why a picture of a person is refused; nothing of it is stored, and the picture before it stays.</summary>
[JsonConverter(typeof(ApiEnumConverter<PictureRefusalCode>))]
public enum PictureRefusalCode
{
    Unknown,

    /// <summary>The form has no file.</summary>
    NoFile,

    /// <summary>The form has more than one file.</summary>
    TooManyFiles,

    /// <summary>The file has no bytes.</summary>
    EmptyFile,

    /// <summary>The file exceeds 3,276,800 bytes.</summary>
    TooLarge,

    /// <summary>Its content is no JPEG, PNG, HEIC or BMP: a PDF, a text document, or another kind of picture.</summary>
    NotAPicture,

    /// <summary>The file is incomplete.</summary>
    Damaged,

    /// <summary>More than 100 million pixels.</summary>
    ImageTooLarge,

    /// <summary>The malware scanner refused it.</summary>
    Infected,

    /// <summary>The renderer can make no picture of it.</summary>
    Unreadable,
}
