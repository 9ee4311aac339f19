namespace EspaceFamille.Documents.Api;

/// <summary>The facts of the problem <c>supporting-document-details</c>: the codes beside its French sentences.</summary>
public sealed record UploadFormRefusal(IReadOnlyList<RefusedField> Fields);

/// <param name="Field">The name of the form field, such as <c>issueDate</c>.</param>
public sealed record RefusedField(string Field, FieldRefusalCode Code);
