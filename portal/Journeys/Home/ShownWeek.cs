namespace EspaceFamille.Portal.Journeys.Home;

/// <summary>The week that the dashboard shows: this one, and the next once the evening of its last day has begun.</summary>
/// <param name="Days">How many days are shown, from Monday on.</param>
internal sealed record ShownWeek(DateOnly Monday, int Days, bool IsNext)
{
    /// <summary>The hour of the town's legal time from which a family looks ahead.</summary>
    private const int EveningHour = 18;
    private const int DaysInWeek = 7;

    public DateOnly Last => Monday.AddDays(Days - 1);

    public string Title => IsNext ? "La semaine prochaine" : "Cette semaine";

    /// <param name="now">In the town's legal time.</param>
    /// <param name="days">How many days of a week have openings, from Monday on.</param>
    public static ShownWeek Of(DateTimeOffset now, int days)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        var monday = Calendar.Period.MondayOf(today);
        var last = monday.AddDays(days - 1);
        var isOver = today > last || (today == last && now.Hour >= EveningHour);
        return new(isOver ? monday.AddDays(DaysInWeek) : monday, days, isOver);
    }
}
