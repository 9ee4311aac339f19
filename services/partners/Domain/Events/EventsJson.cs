using System.Text.Json.Serialization;

namespace EspaceFamille.Partners.Domain.Events;

/// <summary>Generated serializers of what events state. Empty fields are left out.</summary>
[JsonSourceGenerationOptions(
    System.Text.Json.JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(DaysData))]
[JsonSerializable(typeof(EnrolmentData))]
[JsonSerializable(typeof(RequestData))]
[JsonSerializable(typeof(AbsenceData))]
[JsonSerializable(typeof(HouseholdData))]
[JsonSerializable(typeof(AccountData))]
[JsonSerializable(typeof(LeftData))]
internal sealed partial class EventsJson : JsonSerializerContext;
