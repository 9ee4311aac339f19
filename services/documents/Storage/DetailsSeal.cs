using System.Text.Json;
using System.Text.Json.Serialization;
using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Storage;

/// <summary>
/// What a family wrote about a document can reveal health data (a title, a doctor's name, a file's name): it is stored
/// under the town's key like the files themselves.
/// </summary>
internal sealed class DetailsSeal(TownCipher cipher)
{
    public byte[] Encrypt(string documentId, DocumentDetails details) =>
        cipher.Encrypt(JsonSerializer.SerializeToUtf8Bytes(details, DetailsJson.Default.DocumentDetails), Context(documentId));

    public DocumentDetails Decrypt(SupportingDocument document) =>
        JsonSerializer.Deserialize(cipher.Decrypt(document.Details, Context(document.Id)), DetailsJson.Default.DocumentDetails)!;

    /// <summary>The same details without the name of this file.</summary>
    public byte[] Without(SupportingDocument document, string fileId)
    {
        var details = Decrypt(document);
        return Encrypt(document.Id, details with
        {
            FileNames = details.FileNames.Where(name => name.Key != fileId).ToDictionary(StringComparer.Ordinal),
        });
    }

    private static string Context(string documentId) => $"details {documentId}";
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(DocumentDetails))]
internal sealed partial class DetailsJson : JsonSerializerContext;
