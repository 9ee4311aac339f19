using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Domain.StorageSpace;

/// <summary>What a family wrote about a document of its storage space, and what its file is. It is stored encrypted alone.</summary>
/// <param name="Kind">A code of the town's list.</param>
/// <param name="Bytes">The exact size of the file.</param>
/// <param name="Sha256">Of the file, in lower case hexadecimal: a file that is duplicated twice is one document.</param>
internal sealed record SpaceDetails(
    string Kind,
    string? Title,
    string? Number,
    string? IssuingAuthority,
    DateOnly? IssueDate,
    DateOnly? ValidUntil,
    string FileName,
    FileKind FileKind,
    int Bytes,
    string Sha256);
