using EspaceFamille.Language;
using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Calendar;

/// <summary>A month as a table of weeks: of an agenda, or of a planning whose days are ticked.</summary>
/// <param name="Shown">At most one per day.</param>
/// <param name="HasForm">Whether a day that the actor can change has a check box.</param>
internal sealed record MonthTable(string Caption, Period Month, IReadOnlyList<ShownDay> Shown, bool HasForm)
{
    /// <summary>The weekdays on which the place opens, or any of the places.</summary>
    public IReadOnlyList<Weekday>? Open { get; init; }

    /// <summary>What an agenda holds, several entries a day where there are; empty for a planning.</summary>
    public IReadOnlyList<AgendaEntry> Entries { get; init; } = [];

    public int Columns => ShownWeekdays.Count(Open, Shown);

    /// <summary>"Lun." and so on.</summary>
    public IEnumerable<string> Headings => Days(Period.MondayOf(Month.From)).Select(day => FrenchDates.WeekdayHeading(day.DayOfWeek));

    public IEnumerable<Period> Weeks
    {
        get
        {
            for (var week = Period.Of(month: false, Month.From); week.From <= Month.To; week = week.Next)
                if (Days(week.From).Any(day => day >= Month.From && day <= Month.To))
                    yield return week;
        }
    }

    public IEnumerable<DateOnly> Days(DateOnly monday) => Enumerable.Range(0, Columns).Select(monday.AddDays);

    public MonthCell Cell(DateOnly day) => new(
        Shown.FirstOrDefault(shown => shown.Day.Day == day), HasForm, [.. Entries.Where(entry => entry.Day == day)]);
}

/// <param name="Shown">Null for a day of another month or of no school year.</param>
/// <param name="Entries">What an agenda holds on the day.</param>
internal sealed record MonthCell(ShownDay? Shown, bool HasForm, IReadOnlyList<AgendaEntry> Entries);
