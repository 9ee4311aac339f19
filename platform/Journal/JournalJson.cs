using System.Text.Json.Serialization;

namespace EspaceFamille.Platform;

/// <summary>Generated serializers of the journal's response.</summary>
[JsonSerializable(typeof(JournalResponse))]
internal sealed partial class JournalJson : JsonSerializerContext;
