namespace EspaceFamille.Documents.Api;

/// <summary>A supporting document as its household and agents read it: 1 to 4 files, and what the family wrote about them.</summary>
public sealed record SupportingDocumentResponse(
    string DocumentId,
    string Qualification,
    string QualificationLabel,
    string? Title,
    string? Number,
    string? IssuingAuthority,
    DateOnly? IssueDate,
    DateOnly? ValidUntil,
    DateTimeOffset UploadedAt,
    IReadOnlyList<DocumentFile> Files);
