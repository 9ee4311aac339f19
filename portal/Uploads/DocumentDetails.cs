using EspaceFamille.Documents.Api;

namespace EspaceFamille.Portal.Uploads;

/// <summary>"Précisions (facultatif)" of a supporting document as they are filled in; documents checks them.</summary>
internal sealed record DocumentDetails(
    string? Qualification, string? Title = null, string? Number = null, string? IssuingAuthority = null, string? IssueDate = null,
    string? ValidUntil = null)
{
    /// <summary>The name and id of a field: several documents are on one page.</summary>
    /// <param name="field">The field's name on the form of a new document, such as "intitule".</param>
    public static string FieldOf(string documentId, string field) => $"{field}-{documentId}";

    /// <summary>The id of each field by the API's name of it.</summary>
    public static IReadOnlyDictionary<string, string> FieldsOf(string documentId) =>
        UploadForm.Fields.ToDictionary(field => field.Key, field => FieldOf(documentId, field.Value), StringComparer.Ordinal);

    /// <summary>Something is written, beside the kind of document.</summary>
    public bool Any => this != new DocumentDetails(Qualification);

    /// <summary>The same with null for what is empty, so that equal texts are equal.</summary>
    public static DocumentDetails Of(
        string? qualification, string? title, string? number, string? issuingAuthority, string? issueDate, string? validUntil) => new(
            Given(qualification), Given(title), Given(number), Given(issuingAuthority), Given(issueDate), Given(validUntil));

    /// <summary>What the form sends about a document; null where it shows none of it.</summary>
    public static DocumentDetails? Read(IFormCollection form, string documentId)
    {
        string? At(string field) => form[FieldOf(documentId, field)];
        return form.ContainsKey(FieldOf(documentId, "intitule"))
            ? Of(At("qualification"), At("intitule"), At("numero"), At("autorite"), At("delivrance"), At("validite"))
            : null;
    }

    public DescribeDocumentRequest Request() => new(Qualification, Title, Number, IssuingAuthority, IssueDate, ValidUntil);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
