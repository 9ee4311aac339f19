using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Documents.Api;

/// <summary>The kind of a file by its content, whatever its name is.</summary>
[JsonConverter(typeof(ApiEnumConverter<FileKind>))]
public enum FileKind
{
    Unknown,
    Pdf,
    Png,
    Jpeg,
    Bmp,
    Odt,
    Docx,
    Doc,
    Heic,
}
