namespace EspaceFamille.Documents.Api;

/// <summary>What the family writes about a supporting document; it replaces what was sent with the upload.</summary>
/// <param name="Qualification" example="medical">The code of its qualification.</param>
/// <param name="Title" example="Certificat du docteur Etcheverry">Title of the document: one line of at most 120 characters.</param>
/// <param name="Number" example="2026-118">The document's own number: one line of at most 120 characters.</param>
/// <param name="IssuingAuthority" example="Cabinet médical des Mouettes">
/// Who issued the document: one line of at most 120 characters.
/// </param>
/// <param name="IssueDate" example="2026-12-01">Date of issue, not in the future.</param>
/// <param name="ValidUntil" example="2026-12-31">Last day of validity, not before the date of issue.</param>
public sealed record DescribeDocumentRequest(
    string? Qualification, string? Title = null, string? Number = null, string? IssuingAuthority = null, string? IssueDate = null,
    string? ValidUntil = null);
