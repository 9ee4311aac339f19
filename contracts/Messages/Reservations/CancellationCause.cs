using System.Text.Json.Serialization;

namespace EspaceFamille.Contracts.Reservations;

/// <summary>Why the town cancelled reserved days.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CancellationCause>))]
public enum CancellationCause
{
    /// <summary>The place closes on these days.</summary>
    Closure,

    /// <summary>The enrolment was shortened, ended or moved.</summary>
    EnrolmentEnded,

    /// <summary>The town's calendar changed: school years, holidays, weekdays on which the place opens.</summary>
    CalendarChanged,
}
