using System.Text.Json;
using System.Text.Json.Serialization;
using EspaceFamille.Documents.Domain;

namespace EspaceFamille.Documents.Storage;

/// <summary>
/// What a family wrote about a document may tell of health (a title, a doctor's name, a file's name): it is stored
/// under the town's key like the files themselves.
/// </summary>
internal sealed class DetailsSeal(TownCipher cipher)
{
    public SealedBytes Seal(string documentId, DocumentDetails details) =>
        cipher.Seal(JsonSerializer.SerializeToUtf8Bytes(details, DetailsJson.Default.DocumentDetails), Context(documentId));

    public DocumentDetails Open(SupportingDocument document) =>
        JsonSerializer.Deserialize(cipher.Open(document.Details, Context(document.Id)), DetailsJson.Default.DocumentDetails)!;

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

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(DocumentDetails))]
internal sealed partial class DetailsJson : JsonSerializerContext;
