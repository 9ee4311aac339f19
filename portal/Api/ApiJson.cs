using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EspaceFamille.Portal.Api.Agents;

namespace EspaceFamille.Portal.Api;

/// <summary>What the API answers, read by generated code.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AbsenceDetail))]
[JsonSerializable(typeof(AbsencePreview))]
[JsonSerializable(typeof(AgentPlanning))]
[JsonSerializable(typeof(Household))]
[JsonSerializable(typeof(IReadOnlyList<ChildAgenda>))]
[JsonSerializable(typeof(IReadOnlyList<EnrolledChild>))]
[JsonSerializable(typeof(IReadOnlyList<Household>))]
[JsonSerializable(typeof(IReadOnlyList<NamedChild>))]
[JsonSerializable(typeof(IReadOnlyList<Qualification>))]
[JsonSerializable(typeof(OwnReview))]
[JsonSerializable(typeof(PatternPreview))]
[JsonSerializable(typeof(PlanningDays))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(Profile))]
[JsonSerializable(typeof(Removal))]
[JsonSerializable(typeof(RequestPage))]
[JsonSerializable(typeof(ReservationsDetail))]
[JsonSerializable(typeof(ReviewDetail))]
[JsonSerializable(typeof(ReviewPage))]
[JsonSerializable(typeof(SubmittedRequest))]
[JsonSerializable(typeof(SupportingDocument))]
[JsonSerializable(typeof(TakenRequest))]
[JsonSerializable(typeof(Upload))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>How an answer of this type is read; one that is not listed above is a fault of ours.</summary>
    public static JsonTypeInfo<T> Of<T>() =>
        (JsonTypeInfo<T>)(Default.GetTypeInfo(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T)} is not listed."));
}
