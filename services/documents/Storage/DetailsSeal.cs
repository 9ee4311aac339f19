using System.Text.Json;
using EspaceFamille.Documents.Domain;

namespace EspaceFamille.Documents.Storage;

/// <summary>
/// What a family wrote about a document may tell of health (a title, a doctor's name, a file's name): it is stored
/// under the town's key like the files themselves.
/// </summary>
internal sealed class DetailsSeal(TownCipher cipher)
{
    public SealedBytes Seal(string documentId, DocumentDetails details) =>
        cipher.Seal(JsonSerializer.SerializeToUtf8Bytes(details, JsonSerializerOptions.Web), Context(documentId));

    public DocumentDetails Open(SupportingDocument document) =>
        JsonSerializer.Deserialize<DocumentDetails>(cipher.Open(document.Details, Context(document.Id)), JsonSerializerOptions.Web)!;

    /// <summary>The same details without the name of this file.</summary>
    public SealedBytes Without(SupportingDocument document, string fileId)
    {
        var details = Open(document);
        return Seal(document.Id, details with
        {
            FileNames = details.FileNames.Where(name => name.Key != fileId).ToDictionary(StringComparer.Ordinal),
        });
    }

    private static string Context(string documentId) => $"details {documentId}";
}
