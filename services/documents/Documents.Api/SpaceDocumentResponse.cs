namespace EspaceFamille.Documents.Api;

/// <summary>A document of an open storage space, as its owner alone reads it.</summary>
/// <param name="DocumentId" example="5f2b8c0d9e1a4b7c8d6e3f0a1b2c3d4e">The document's id.</param>
/// <param name="Kind" example="caf">The code of its kind.</param>
/// <param name="Title" example="Attestation de quotient familial">Title of the document, as its owner typed it.</param>
/// <param name="Number" example="2026-118">The document's own number, as its owner typed it.</param>
/// <param name="IssuingAuthority" example="CAF des Landes">Who issued the document, as its owner typed it.</param>
/// <param name="IssueDate" example="2026-12-01">Date of issue, as its owner typed it.</param>
/// <param name="ValidUntil" example="2027-12-31">Last day of validity, as its owner typed it.</param>
/// <param name="IsReminderSet" example="true">Whether that day is kept unencrypted, for the reminders.</param>
/// <param name="FileName" example="attestation.pdf">
/// The name of the file, without the characters that deceive or do not display.
/// </param>
/// <param name="FileKind">The kind of the file by its content.</param>
/// <param name="Bytes" example="182044">The size of the file.</param>
/// <param name="AddedOn" example="2026-12-03">The day on which it was added.</param>
public sealed record SpaceDocumentResponse(
    string DocumentId,
    string Kind,
    string? Title,
    string? Number,
    string? IssuingAuthority,
    DateOnly? IssueDate,
    DateOnly? ValidUntil,
    bool IsReminderSet,
    string FileName,
    FileKind FileKind,
    int Bytes,
    DateOnly AddedOn);
