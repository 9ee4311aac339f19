using System.Text.Json;
using System.Text.Json.Serialization;
using EspaceFamille.Documents.Api;

namespace EspaceFamille.Documents.Features.SupportingDocuments.ExportDocuments;

/// <summary>The list in the archive, to be read by people too.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(IReadOnlyList<SupportingDocumentResponse>), TypeInfoPropertyName = "List")]
internal sealed partial class ExportJson : JsonSerializerContext;
