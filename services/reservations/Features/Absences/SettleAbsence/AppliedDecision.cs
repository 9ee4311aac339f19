using EspaceFamille.Reservations.Domain.Plannings;

namespace EspaceFamille.Reservations.Features.Absences.SettleAbsence;

/// <summary>A decision on an absence, as its days carry it.</summary>
/// <param name="Number">Its number in the review: 1 for the first.</param>
internal sealed record AppliedDecision(string AbsenceId, bool Accepted, int Number = 1)
{
    private DayState State => Accepted ? DayState.AbsentJustified : DayState.AbsentRefused;

    /// <summary>Whether the day carries this decision or a later one of the same absence.</summary>
    public bool IsOn(PlanningDay? day) =>
        day is { State: DayState.AbsentJustified or DayState.AbsentRefused } && day.AbsenceId == AbsenceId && day.DecisionNumber >= Number;

    /// <summary>Whether the day carries an earlier decision of the same absence.</summary>
    public bool IsLaterThanOn(PlanningDay? day) =>
        day is { State: DayState.AbsentJustified or DayState.AbsentRefused } && day.AbsenceId == AbsenceId && day.DecisionNumber < Number;

    /// <summary>Whether an earlier decision of the same absence was this one.</summary>
    public bool Agrees(PlanningDay? day) => IsLaterThanOn(day) && day!.State == State;

    /// <summary>The day with this decision.</summary>
    public PlanningDay On(PlanningDay day) => day with
    {
        State = State,
        AbsenceId = AbsenceId,
        DecisionNumber = Number,
    };
}
