namespace EspaceFamille.Documents.Api;

/// <summary>A supporting document as its household and agents read it: 1 to 4 files, and what the family wrote about them.</summary>
/// <param name="DocumentId">The supporting document's id.</param>
/// <param name="Qualification" example="medical">The code of its qualification.</param>
/// <param name="QualificationLabel" example="Certificat médical">The French label of its qualification.</param>
/// <param name="Title" example="Certificat du docteur Etcheverry">Title of the document, as the family typed it.</param>
/// <param name="Number" example="2026-118">The document's own number, as the family typed it.</param>
/// <param name="IssuingAuthority" example="Cabinet médical des Mouettes">Who issued the document, as the family typed it.</param>
/// <param name="IssueDate" example="2026-12-01">Date of issue, as the family typed it.</param>
/// <param name="ValidUntil" example="2026-12-31">Last day of validity, as the family typed it.</param>
/// <param name="UploadedAt" example="2026-12-02T08:10:00Z">When it was uploaded.</param>
/// <param name="Files">Its accepted files, in the order of the upload.</param>
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
    IReadOnlyList<DocumentFile> Files)
{
    /// <summary>The instant from which it is erased unless a request lists it; null once one does.</summary>
    /// <example>2026-12-09T08:10:00Z</example>
    public DateTimeOffset? KeptUntil { get; init; }
}
