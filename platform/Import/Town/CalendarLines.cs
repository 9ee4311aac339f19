namespace EspaceFamille.Platform;

/// <summary>A line of school-years.csv.</summary>
public sealed record SchoolYearLine(string Label, DateOnly FirstDay, DateOnly LastDay)
{
    public static SchoolYearLine Of(CsvLine line)
    {
        var label = line.Text("label");
        var (first, last) = line.Period("firstDay", "lastDay");
        return new(label, first, last);
    }
}

/// <summary>A line of school-holidays.csv.</summary>
public sealed record HolidayLine(string Name, string Zone, DateOnly From, DateOnly To)
{
    public static HolidayLine Of(CsvLine line)
    {
        var (name, zone) = (line.Text("name"), line.Text("zone"));
        var (from, to) = line.Period("from", "to");
        return new(name, zone, from, to);
    }
}

/// <summary>A line of town-days.csv.</summary>
public sealed record TownDayLine(DateOnly Day, string Name)
{
    public static TownDayLine Of(CsvLine line) => new(line.Day("day"), line.Text("name"));
}

/// <summary>A line of places.csv or of activities.csv.</summary>
public sealed record NamedLine(string Code, string Name)
{
    public static NamedLine Of(CsvLine line) => new(line.Text("code"), line.Text("name"));
}

/// <summary>A line of openings.csv.</summary>
public sealed record OpeningLine(string Place, string Year, IReadOnlyList<DayOfWeek> InTerm, IReadOnlyList<DayOfWeek> InHolidays)
{
    public static OpeningLine Of(CsvLine line, TownCodes codes) => new(
        line.Reference("place", codes.Places), line.Reference("schoolYear", codes.Years),
        line.Choices<DayOfWeek>("inTerm"), line.Choices<DayOfWeek>("inHolidays"));
}

/// <summary>A line of closures.csv.</summary>
public sealed record ClosureLine(string Place, DateOnly Day, string Reason)
{
    public static ClosureLine Of(CsvLine line, TownCodes codes) =>
        new(line.Reference("place", codes.Places), line.Day("day"), line.Text("reason"));
}
