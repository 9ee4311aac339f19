using System.Text.Json.Serialization;

namespace EspaceFamille.Platform;

/// <summary>Generated serializers of the journal's responses.</summary>
[JsonSerializable(typeof(IAsyncEnumerable<JournalEntry>))]
[JsonSerializable(typeof(JournalResponse))]
internal sealed partial class JournalJson : JsonSerializerContext;
