using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Reservations.Api;

/// <summary>What a change of one enrolment's days would do. Nothing is saved. Also the extension "preview" of the problem
/// "preview-changed".</summary>
/// <param name="EnrolmentId">The enrolment's id.</param>
/// <param name="Days">The days that would change, in ascending order.</param>
/// <param name="Digest" example="6Q8wT1v0b3kqY2m9h4Zx7c5JpLr0sNfUeGdAiOaKtMw">
/// Identifies the household, the child, the enrolment and the days with their action and state. The change sends it back.
/// </param>
public sealed record ReservationsPreviewResponse(string EnrolmentId, IReadOnlyList<PreviewedChange> Days, string Digest);

/// <summary>A day that would change.</summary>
/// <param name="Day" example="2026-12-17">The day.</param>
/// <param name="Action">What would happen to it.</param>
/// <param name="State">Its state until then.</param>
public sealed record PreviewedChange(DateOnly Day, DayAction Action, DayState State);

/// <summary>What a change does with a day.</summary>
[JsonConverter(typeof(ApiEnumConverter<DayAction>))]
public enum DayAction
{
    Unknown,
    Reserve,
    Cancel,
}
