using System.Text.Json.Serialization;

namespace EspaceFamille.Documents.Api;

/// <summary>One file of an upload, accepted or refused on its own.</summary>
/// <param name="Name" example="certificat médical.pdf">
/// As on the family's device, without the characters that deceive or do not display.
/// </param>
/// <param name="Accepted">Whether the file was accepted and stored.</param>
/// <param name="FileId">Id of an accepted file.</param>
/// <param name="Bytes" example="182044">Size of an accepted file; null, like the id and the hash, for a refused one.</param>
/// <param name="Sha256" example="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08">
/// Hash of an accepted file's content, in lower case hexadecimal.
/// </param>
/// <param name="Refused">Null for an accepted file.</param>
/// <param name="Scan">Of an accepted file; absent where the town runs no scanner.</param>
public sealed record UploadedFile(
    string Name,
    bool Accepted,
    string? FileId = null,
    int? Bytes = null,
    string? Sha256 = null,
    RefusedFile? Refused = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ScanState? Scan = null)
{
    /// <summary>How far its pages are, <c>received</c> after an upload; null for a refused file.</summary>
    public FileState? State { get; init; }
}

/// <summary>Why a file was refused.</summary>
/// <param name="Code">Why the file was refused.</param>
/// <param name="Message" example="Ce fichier ne s’ouvre qu’avec un mot de passe.">
/// The reason in French, as the family reads it.
/// </param>
public sealed record RefusedFile(FileRefusalCode Code, string Message);
