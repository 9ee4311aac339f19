namespace EspaceFamille.Platform;

/// <summary>A line of enrolments.csv.</summary>
public sealed record EnrolmentLine(
    string Code, string Child, string Activity, string Place, string Group, DateOnly From, DateOnly To, DateOnly CreatedOn,
    DateOnly? BookableUntil, string? Class)
{
    public static EnrolmentLine Of(CsvLine line, TownCodes codes)
    {
        var (code, child) = (line.Text("code"), line.Reference("child", codes.Children));
        var (activity, place, group) = (
            line.Reference("activity", codes.Activities), line.Reference("place", codes.Places), line.Text("group"));
        var (from, to) = line.Period("from", "to");
        if (!line.Failed)
            codes.CheckYears(line, from, to);
        return new(code, child, activity, place, group, from, to, line.Day("createdOn"), line.OptionalDay("bookableUntil"),
            line.Raw("class").Length > 0 ? line.Optional("class") : null);
    }
}

/// <summary>A line of reservations.csv: the weekdays that are reserved from the start, on the days on which the place opens.</summary>
public sealed record ReservationLine(string Enrolment, IReadOnlyList<DayOfWeek> Weekdays, DateOnly From, DateOnly To)
{
    public static ReservationLine Of(CsvLine line, TownCodes codes)
    {
        var (enrolment, weekdays) = (line.Reference("enrolment", codes.Enrolments), line.Choices<DayOfWeek>("weekdays"));
        var (from, to) = line.Period("from", "to");
        if (!line.Failed && weekdays.Count == 0)
            line.Refuse("weekdays", "une valeur est attendue.");
        if (!line.Failed && codes.PeriodOfEnrolment.TryGetValue(enrolment, out var period) && (from > period.To || to < period.From))
            line.Refuse("from", $"cette période est en dehors de celle de l’inscription « {enrolment} ».");
        return new(enrolment, weekdays, from, to);
    }
}
