namespace EspaceFamille.Reservations.Features.DeclareAbsence;

/// <summary>Either the days that the absence touches, or every reason to refuse it.</summary>
/// <param name="Days">The reserved days that the town will judge.</param>
/// <param name="AlreadyServed">Days of the period that were served: they stay, and the family is told.</param>
internal sealed record AbsenceDecision(
    IReadOnlyList<AbsentDay> Days, IReadOnlyList<ServedDay> AlreadyServed, IReadOnlyList<AbsenceRefusal> Refusals)
{
    public bool IsRefused => Refusals.Count > 0;
}

/// <param name="CancelDeadline">The last instant, inclusive, of an ordinary cancellation.</param>
/// <param name="CanStillCancel">Whether that instant is still to come: a cancellation then needs no proof.</param>
internal sealed record AbsentDay(string EnrolmentId, DateOnly Day, DateTimeOffset CancelDeadline, bool CanStillCancel);

internal sealed record ServedDay(string EnrolmentId, DateOnly Day);

/// <param name="Subject">The id of the enrolment or of the piece that is meant, where one is.</param>
internal sealed record AbsenceRefusal(AbsenceRefusalReason Reason, string? Subject = null);

internal enum AbsenceRefusalReason
{
    NoEnrolment,

    /// <summary>Not found among the household's enrolments: a foreign one answers the same as one that does not exist.</summary>
    UnknownEnrolment,
    EnrolmentOfAnotherChild,
    FirstDayMissing,
    LastDayMissing,
    DatesReversed,
    PeriodTooLong,
    NoReservedDay,

    /// <summary>Every reserved day of the period is already held by an absence under review.</summary>
    AlreadyDeclared,
    CommentTooLong,

    /// <summary>A control character, or one that turns the direction of what follows.</summary>
    CommentUnprintable,
    DocumentMissing,
    TooManyDocuments,
    DocumentOfAnotherHousehold,
    DocumentExpired,
}
