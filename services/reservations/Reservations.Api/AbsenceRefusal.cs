using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Reservations.Api;

/// <summary>One reason why an absence cannot be declared; listed under "facts" of the problem "absence-refused".</summary>
/// <param name="Reason">Why the absence cannot be declared.</param>
/// <param name="Subject" example="0193a5c4-7c11-7d2e-9a3b-5f1d2c3b4a59">
/// The id of the enrolment or document at fault, where one is.
/// </param>
public sealed record AbsenceRefusal(AbsenceRefusalReason Reason, string? Subject = null)
{
    /// <summary>The days that an absence under review already has, where that is the reason.</summary>
    public IReadOnlyList<DateOnly>? Days { get; init; }

    /// <summary>First day of the enrolment, where the period lies outside it.</summary>
    /// <example>2026-09-01</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? EnrolledFrom { get; init; }

    /// <summary>Last day of the enrolment, where the period lies outside it.</summary>
    /// <example>2027-07-02</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? EnrolledTo { get; init; }
}

/// <summary>Why an absence cannot be declared.</summary>
[JsonConverter(typeof(ApiEnumConverter<AbsenceRefusalReason>))]
public enum AbsenceRefusalReason
{
    Unknown,
    NoEnrolment,

    /// <summary>Not among the household's enrolments; another household's enrolment gets the same answer.</summary>
    UnknownEnrolment,
    EnrolmentOfAnotherChild,

    /// <summary>The period and the enrolments have no day in common.</summary>
    OutsideEnrolment,
    FirstDayMissing,
    LastDayMissing,
    DatesReversed,
    PeriodTooLong,
    NoReservedDay,

    /// <summary>Every reserved day of the period already belongs to an absence under review.</summary>
    AlreadyDeclared,

    /// <summary>The reason needs a comment.</summary>
    CommentMissing,
    CommentTooLong,

    /// <summary>A control character, or one that changes the direction of the text after it.</summary>
    CommentUnprintable,
    DocumentMissing,
    TooManyDocuments,

    /// <summary>Of another household, or of a draft of its other adult.</summary>
    DocumentOfAnotherHousehold,
    DocumentExpired,

    /// <summary>The receipt was not signed by this system.</summary>
    DocumentUnknown,

    /// <summary>The proof of an absence with this reason is sent with the declaration.</summary>
    LaterProofNotOffered,
}
