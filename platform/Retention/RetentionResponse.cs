using System.Text.Json.Serialization;

namespace EspaceFamille.Platform;

/// <summary>How long a service keeps personal data.</summary>
/// <param name="SchoolYearEnd">The last day of a school year, of any year.</param>
public sealed record RetentionResponse(IReadOnlyList<RetentionClassResponse> Classes, DateOnly SchoolYearEnd);

/// <summary>One class of data.</summary>
/// <param name="Period">The text of a <see cref="RetentionPeriod"/>.</param>
public sealed record RetentionClassResponse(string Name, string Period);

/// <summary>Generated serializers of the response.</summary>
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(RetentionResponse))]
public sealed partial class RetentionJson : JsonSerializerContext;
