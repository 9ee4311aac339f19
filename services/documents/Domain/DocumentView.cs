using System.Text.Json.Serialization;
using EspaceFamille.Documents.Inspection;
using EspaceFamille.Documents.Scanning;

namespace EspaceFamille.Documents.Domain;

/// <summary>A document as its family and the town's agents read it.</summary>
internal sealed record DocumentView(
    string DocumentId,
    string Qualification,
    string QualificationLabel,
    string? Title,
    string? Number,
    string? IssuingAuthority,
    DateOnly? IssueDate,
    DateOnly? ValidUntil,
    DateTimeOffset UploadedAt,
    IReadOnlyList<FileView> Files)
{
    public static DocumentView Of(SupportingDocument document, DocumentDetails details, IReadOnlyDictionary<string, string> labels) => new(
        document.Id,
        document.Qualification,
        labels.GetValueOrDefault(document.Qualification, document.Qualification),
        details.Title,
        details.Number,
        details.IssuingAuthority,
        details.IssueDate,
        details.ValidUntil,
        document.UploadedAt,
        [.. document.Files.Select(file => new FileView(
            file.FileId, details.FileNames.GetValueOrDefault(file.FileId, file.FileId), file.Kind, file.Bytes, file.Sha256, file.Scan))]);
}

/// <param name="Name">As the family's device called it: text from outside, to be escaped wherever it is shown.</param>
/// <param name="Scan">Absent where nothing was scanned.</param>
internal sealed record FileView(
    string FileId,
    string Name,
    FileKind Kind,
    int Bytes,
    string Sha256,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ScanState? Scan = null);
