using EspaceFamille.Language;

namespace EspaceFamille.Portal.Calendar;

/// <summary>A month as a table of weeks: of an agenda, or of a planning whose days are ticked.</summary>
/// <param name="Shown">At most one per day.</param>
/// <param name="HasForm">Whether a day that the actor can change has a check box.</param>
internal sealed record MonthTable(string Caption, Period Month, IReadOnlyList<ShownDay> Shown, bool HasForm)
{
    private const int DaysInWeek = 7;
    private const int Workdays = 5;

    /// <summary>The weekend is left out where nothing happens on it.</summary>
    public int Columns => Shown.Any(shown => !shown.IsOff && shown.IsWeekend) ? DaysInWeek : Workdays;

    /// <summary>"Lun." and so on.</summary>
    public IEnumerable<string> Headings => Days(Period.MondayOf(Month.From)).Select(day => FrenchDates.WeekdayHeading(day.DayOfWeek));

    public IEnumerable<Period> Weeks
    {
        get
        {
            for (var week = Period.Of(month: false, Month.From); week.From <= Month.To; week = week.Next)
                yield return week;
        }
    }

    public IEnumerable<DateOnly> Days(DateOnly monday) => Enumerable.Range(0, Columns).Select(monday.AddDays);

    public MonthCell Cell(DateOnly day) => new(Shown.FirstOrDefault(shown => shown.Day.Day == day), HasForm);
}

/// <param name="Shown">Null for a day of another month or of no school year.</param>
internal sealed record MonthCell(ShownDay? Shown, bool HasForm);
