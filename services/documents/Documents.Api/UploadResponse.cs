namespace EspaceFamille.Documents.Api;

/// <summary>The result of an upload of which at least one file was accepted.</summary>
/// <param name="Files">Accepted and refused files, in the order of the form.</param>
/// <param name="Receipt">Signed proof of the accepted files, to be sent with a request within 20 hours.</param>
public sealed record UploadResponse(string DocumentId, IReadOnlyList<UploadedFile> Files, string Receipt);

/// <summary>The facts of the problem <c>no-file-accepted</c>.</summary>
public sealed record UploadRefusal(IReadOnlyList<UploadedFile> Files);
