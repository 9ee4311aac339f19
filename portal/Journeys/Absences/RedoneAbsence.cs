using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>An earlier declaration that was refused or withdrawn, and that the actor declares again.</summary>
/// <param name="Days">The reserved days that it concerned.</param>
internal sealed record RedoneAbsence(string Id, string Number, string ChildId, IReadOnlyList<RedoneDay> Days)
{
    /// <summary>The absence can be declared again: the town has refused it, or it was withdrawn.</summary>
    public static bool IsPossible(AbsenceResponse absence) => absence.State is AbsenceState.Refused or AbsenceState.Withdrawn;

    public static RedoneAbsence Of(AbsenceResponse absence) => new(
        absence.Id, absence.Number, absence.ChildId,
        [.. absence.Days.SelectMany(days => days.Days, (days, day) => new RedoneDay(days.EnrolmentId, day))]);

    /// <summary>
    /// Its days of the previewed period that the previews do not mention: nothing is reserved there any more. Days that were served, or
    /// that another absence has, are among the previews.
    /// </summary>
    public IReadOnlyList<DateOnly> Gone(AbsencePreviews previews)
    {
        if (previews.All.FirstOrDefault(one => one.Child.ChildId == ChildId).Answer?.Value is not { } preview)
            return [];
        var mentioned = preview.Days.Select(day => new RedoneDay(day.EnrolmentId, day.Day))
            .Concat(preview.Served.Select(day => new RedoneDay(day.EnrolmentId, day.Day)))
            .Concat(preview.LeftOut.Select(day => new RedoneDay(day.EnrolmentId, day.Day)));
        return
        [
            .. Days.Except(mentioned).Select(day => day.Day).Where(day => day >= preview.From && day <= preview.To).Distinct().Order(),
        ];
    }
}

/// <summary>A day of an enrolment.</summary>
internal sealed record RedoneDay(string EnrolmentId, DateOnly Day);
