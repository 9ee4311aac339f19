using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Absences;
using EspaceFamille.Reservations.Domain.Enrolments;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Storage;
using DayState = EspaceFamille.Reservations.Domain.Plannings.DayState;

namespace EspaceFamille.Reservations.Features.Absences;

/// <summary>Either the days that the absence concerns, or every reason to refuse it.</summary>
/// <param name="Days">The reserved days that the town will judge.</param>
/// <param name="AlreadyServed">Days of the period whose meal was served: they stay billed.</param>
internal sealed record AbsenceDecision(
    IReadOnlyList<AbsentDay> Days, IReadOnlyList<ServedDay> AlreadyServed, IReadOnlyList<AbsenceRefusal> Refusals)
{
    public bool IsRefused => Refusals.Count > 0;
}

/// <param name="RequestId">The request that reserved the day; null for an imported one.</param>
/// <param name="CancelDeadline">The last instant, inclusive, of an ordinary cancellation.</param>
/// <param name="CanStillCancel">Whether that instant is still to come: a cancellation then needs no proof.</param>
internal sealed record AbsentDay(string EnrolmentId, DateOnly Day, string? RequestId, DateTimeOffset CancelDeadline, bool CanStillCancel)
{
    /// <summary>Reserved, or refused to an earlier absence.</summary>
    public DayState State { get; init; } = DayState.Reserved;
}

/// <summary>What a declaration names.</summary>
/// <param name="Enrolments">Those of the requested enrolments that the household has.</param>
/// <param name="Plannings">Their plannings of the period: none where they share no school year.</param>
internal sealed record DeclarableDays(IReadOnlyList<Enrolment> Enrolments, IReadOnlyList<DeclarablePlanning> Plannings)
{
    public static DeclarableDays Of(PlanningReading reading) => new(reading.Enrolments, DeclarablePlanning.Of(reading));
}

/// <summary>A planning of a requested enrolment, with its days that already belong to an absence under review.</summary>
internal sealed record DeclarablePlanning(PlanningContext Context, IReadOnlySet<DateOnly> UnderReview)
{
    public static IReadOnlyList<DeclarablePlanning> Of(PlanningReading reading) =>
    [
        .. reading.Contexts.Select(context =>
            new DeclarablePlanning(context, DaysUnderReview.Of(reading.UnderReview, context.Enrolment.Id).Keys.ToHashSet())),
    ];
}
