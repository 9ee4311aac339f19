using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace EspaceFamille.Partners;

/// <summary>Generated serializers of the bodies of requests and responses.</summary>
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class PartnersJson : JsonSerializerContext;
