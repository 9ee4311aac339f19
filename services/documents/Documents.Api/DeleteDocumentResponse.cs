namespace EspaceFamille.Documents.Api;

/// <summary>A supporting document was deleted with all its files.</summary>
/// <param name="DocumentId">The id that it had.</param>
public sealed record DeleteDocumentResponse(string DocumentId);
