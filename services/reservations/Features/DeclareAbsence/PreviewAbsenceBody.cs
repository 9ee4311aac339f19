using EspaceFamille.Reservations.Domain;

namespace EspaceFamille.Reservations.Features.DeclareAbsence;

/// <summary>What a family has said of an absence so far: the child, its enrolments, and the dates in one of the ways to name them.</summary>
internal sealed record PreviewAbsenceBody
{
    public required string ChildId { get; init; }
    public required IReadOnlyList<string> EnrolmentIds { get; init; }

    /// <summary>From one date to another unless said otherwise.</summary>
    public AbsencePreset? Preset { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    public AbsencePeriod? PeriodOn(DateOnly today) => AbsencePeriods.From(Preset ?? AbsencePreset.FromTo, today, From, To);

    /// <summary>Documents and comment come later: judged as for the one reason that needs neither.</summary>
    public AbsenceClaim Claim(string household, AbsencePeriod period) =>
        new(household, ChildId, EnrolmentIds, period.From, period.To, AbsenceReason.TeacherAbsence, Comment: null, Receipts: []);

    /// <summary>Where no period comes of it: the dates that are missing.</summary>
    public IReadOnlyList<AbsenceRefusal> MissingDates()
    {
        List<AbsenceRefusal> missing = [];
        if (From is null) missing.Add(new(AbsenceRefusalReason.FirstDayMissing));
        if (To is null && Preset is not AbsencePreset.OneDay) missing.Add(new(AbsenceRefusalReason.LastDayMissing));
        return missing;
    }
}
