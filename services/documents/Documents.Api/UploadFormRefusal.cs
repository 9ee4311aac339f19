namespace EspaceFamille.Documents.Api;

/// <summary>The facts of the problem <c>supporting-document-details</c>: the codes beside its French sentences.</summary>
/// <param name="Fields">Each refused field.</param>
public sealed record UploadFormRefusal(IReadOnlyList<RefusedField> Fields);

/// <summary>A refused field of the upload form.</summary>
/// <param name="Field" example="issueDate">The name of the form field, such as <c>issueDate</c>.</param>
/// <param name="Code">Why the field was refused.</param>
public sealed record RefusedField(string Field, FieldRefusalCode Code);
