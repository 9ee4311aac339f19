using System.Text.Json.Serialization;
using EspaceFamille.Documents.Inspection;
using EspaceFamille.Documents.Scanning;

namespace EspaceFamille.Documents.Features.UploadSupportingDocument;

/// <summary>What became of an upload. The receipt is what the declaration of an absence brings.</summary>
internal sealed record UploadAnswer(string DocumentId, IReadOnlyList<FileOutcome> Files, string Receipt)
{
    public static IReadOnlyList<FileOutcome> Of(IReadOnlyList<InspectedFile> files) => [.. files.Select(file => file.Verdict.Refusal is { } refusal
        ? new FileOutcome(FileName.Shown(file.Name), Accepted: false, Refused: new RefusedFile(refusal.Code, UploadWords.Of(refusal)))
        : new FileOutcome(FileName.Shown(file.Name), Accepted: true, file.FileId, file.Content!.Length, file.Sha256, Scan: file.Scan))];
}

/// <param name="Name">As the family's device called it, deceptive characters written out.</param>
/// <param name="Bytes">Size of an accepted file; null, like the id and the hash, for a refused one.</param>
/// <param name="Scan">Of an accepted file; absent where nothing is scanned.</param>
internal sealed record FileOutcome(
    string Name,
    bool Accepted,
    string? FileId = null,
    int? Bytes = null,
    string? Sha256 = null,
    RefusedFile? Refused = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ScanState? Scan = null);

internal sealed record RefusedFile(RefusalCode Code, string Message);
