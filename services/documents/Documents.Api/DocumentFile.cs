using System.Text.Json.Serialization;

namespace EspaceFamille.Documents.Api;

/// <param name="Name">As on the family's device: untrusted text, to be escaped wherever it is shown.</param>
/// <param name="Bytes">Size of the content in bytes.</param>
/// <param name="Sha256">Of the content, in lower case hexadecimal.</param>
/// <param name="Scan">Absent where the town runs no scanner.</param>
public sealed record DocumentFile(
    string FileId,
    string Name,
    FileKind Kind,
    int Bytes,
    string Sha256,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ScanState? Scan = null);
