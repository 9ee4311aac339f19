using System.Text.Json.Serialization;

namespace EspaceFamille.Documents.Api;

/// <summary>One file of an upload, accepted or refused on its own.</summary>
/// <param name="Name">As on the family's device, with deceptive characters written as \uXXXX.</param>
/// <param name="Bytes">Size of an accepted file; null, like the id and the hash, for a refused one.</param>
/// <param name="Refused">Null for an accepted file.</param>
/// <param name="Scan">Of an accepted file; absent where the town runs no scanner.</param>
public sealed record UploadedFile(
    string Name,
    bool Accepted,
    string? FileId = null,
    int? Bytes = null,
    string? Sha256 = null,
    RefusedFile? Refused = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ScanState? Scan = null);

/// <param name="Message">The reason in French, as the family reads it.</param>
public sealed record RefusedFile(FileRefusalCode Code, string Message);
