using System.Text.Json.Serialization;

namespace EspaceFamille.Partners.Domain.Days;

/// <summary>Generated serializers of the kept days.</summary>
[JsonSourceGenerationOptions(
    System.Text.Json.JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DaysState))]
internal sealed partial class DaysJson : JsonSerializerContext;
