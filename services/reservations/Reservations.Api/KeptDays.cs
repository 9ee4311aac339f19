using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Reservations.Api;

/// <summary>Days of one enrolment that a changed decision could not change.</summary>
/// <param name="EnrolmentId">The enrolment's id.</param>
/// <param name="Reason">Why they stay as they were.</param>
/// <param name="Days">The days, in ascending order.</param>
public sealed record KeptDays(string EnrolmentId, KeptReason Reason, IReadOnlyList<DateOnly> Days);

/// <summary>Why a changed decision did not change a day.</summary>
[JsonConverter(typeof(ApiEnumConverter<KeptReason>))]
public enum KeptReason
{
    Unknown,

    /// <summary>The meal was served since the replaced decision.</summary>
    Served,

    /// <summary>The place is closed on the day, or the enrolment no longer covers it.</summary>
    Closed,

    /// <summary>Another absence names the day.</summary>
    DeclaredAgain,

    /// <summary>The reservation that the absence named was cancelled since.</summary>
    Cancelled,
}
