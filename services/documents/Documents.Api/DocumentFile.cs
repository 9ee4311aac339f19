using System.Text.Json.Serialization;

namespace EspaceFamille.Documents.Api;

/// <summary>One accepted file of a supporting document.</summary>
/// <param name="FileId">The file's id.</param>
/// <param name="Name" example="certificat médical.pdf">
/// As on the family's device: untrusted text, to be escaped wherever it is shown.
/// </param>
/// <param name="Kind">The kind of the file by its content.</param>
/// <param name="Bytes" example="182044">Size of the content in bytes.</param>
/// <param name="Sha256" example="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08">
/// Of the content, in lower case hexadecimal.
/// </param>
/// <param name="Scan">Absent where the town runs no scanner.</param>
public sealed record DocumentFile(
    string FileId,
    string Name,
    FileKind Kind,
    int Bytes,
    string Sha256,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ScanState? Scan = null)
{
    /// <summary>How far its pages are; null where the town runs no renderer: then nobody sees a page of it.</summary>
    public FileState? State { get; init; }

    /// <summary>Number of pages of the file; null unless it is ready.</summary>
    /// <example>45</example>
    public int? PageCount { get; init; }

    /// <summary>Number of pages that can be read, the first ones: at most 20; null unless the file is ready.</summary>
    /// <example>20</example>
    public int? ShownPages { get; init; }
}
