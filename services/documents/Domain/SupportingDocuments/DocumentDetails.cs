namespace EspaceFamille.Documents.Domain.SupportingDocuments;

/// <summary>What the family wrote about a document, all of it optional. File names are by file id.</summary>
internal sealed record DocumentDetails(
    string? Title,
    string? Number,
    string? IssuingAuthority,
    DateOnly? IssueDate,
    DateOnly? ValidUntil,
    IReadOnlyDictionary<string, string> FileNames);
