namespace EspaceFamille.Documents.Api;

/// <summary>Creates a storage space.</summary>
/// <param name="Password" example="un cheval vert mange du foin">Its storage password, which is another than the account's.</param>
public sealed record CreateSpaceRequest(string? Password);

/// <summary>Opens a storage space.</summary>
/// <param name="Password" example="un cheval vert mange du foin">Its storage password.</param>
public sealed record OpenSpaceRequest(string? Password);

/// <summary>Replaces a storage password.</summary>
/// <param name="CurrentPassword" example="un cheval vert mange du foin">The storage password until now.</param>
/// <param name="NewPassword" example="deux ours bruns dansent la valse">The new one.</param>
public sealed record ChangeSpacePasswordRequest(string? CurrentPassword, string? NewPassword);

/// <summary>Opens a storage space whose password was lost, and gives it another.</summary>
/// <param name="RecoveryCode" example="0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYD">The printed recovery code, however it is typed.</param>
/// <param name="NewPassword" example="deux ours bruns dansent la valse">The new storage password.</param>
public sealed record RecoverSpaceRequest(string? RecoveryCode, string? NewPassword);

/// <summary>Proves that the recovery code was printed or written down.</summary>
/// <param name="Groups" example="4567">The two groups of the code that were requested, in that order.</param>
public sealed record ConfirmSpaceCodeRequest(IReadOnlyList<string>? Groups);

/// <summary>What its owner writes about a document of a storage space; it replaces what was written before.</summary>
/// <param name="Kind" example="caf">The code of its kind.</param>
/// <param name="Title" example="Attestation de quotient familial">Title of the document: one line of at most 120 characters.</param>
/// <param name="Number" example="2026-118">The document's own number: one line of at most 120 characters.</param>
/// <param name="IssuingAuthority" example="CAF des Landes">Who issued the document: one line of at most 120 characters.</param>
/// <param name="IssueDate" example="2026-12-01">Date of issue, not in the future.</param>
/// <param name="ValidUntil" example="2027-12-31">Last day of validity, not before the date of issue.</param>
/// <param name="Remind" example="true">
/// Whether the owner wants to be reminded of the end of validity. That day is then stored unencrypted, without anything else.
/// </param>
/// <param name="FileName" example="attestation.pdf">The name of the file; null to keep it.</param>
public sealed record DescribeSpaceDocumentRequest(
    string? Kind, string? Title = null, string? Number = null, string? IssuingAuthority = null, string? IssueDate = null,
    string? ValidUntil = null, bool Remind = false, string? FileName = null);

/// <summary>Copies documents of the caller's open storage space into a new supporting document, which the town sees.</summary>
/// <param name="SpaceDocumentIds" example="5f2b8c0d9e1a4b7c8d6e3f0a1b2c3d4e">The documents of the space, 1 to 4 of them.</param>
/// <param name="Qualification" example="medical">Code of a qualification that the town accepts.</param>
/// <param name="Title" example="Certificat du docteur Martin">Title of the copy: nothing written in the space is copied.</param>
/// <param name="Number" example="2026-118">The document's own number.</param>
/// <param name="IssuingAuthority" example="Docteur Martin">Who issued the document.</param>
/// <param name="IssueDate" example="2026-12-01">Date of issue, not in the future.</param>
/// <param name="ValidUntil" example="2027-12-31">Last day of validity, not before the date of issue.</param>
public sealed record CopySpaceDocumentsRequest(
    IReadOnlyList<string>? SpaceDocumentIds, string? Qualification, string? Title = null, string? Number = null,
    string? IssuingAuthority = null, string? IssueDate = null, string? ValidUntil = null);

/// <summary>Copies documents of the caller's open storage space into a supporting document that no request lists.</summary>
/// <param name="SpaceDocumentIds" example="5f2b8c0d9e1a4b7c8d6e3f0a1b2c3d4e">The documents of the space, 1 to 4 of them.</param>
public sealed record AddSpaceDocumentsRequest(IReadOnlyList<string>? SpaceDocumentIds);
