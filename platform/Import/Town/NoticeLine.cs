namespace EspaceFamille.Platform;

/// <summary>A line of notice-rules.csv: one version of the town's rules, from the first service day that it governs.</summary>
public sealed record NoticeLine(DateOnly EffectiveFrom, bool LateEnrolmentsMayCatchUp, NoticePart Reserve, NoticePart Cancel)
{
    private static readonly string[] YesOrNo = ["No", "Yes"];

    public static NoticeLine Of(CsvLine line) => new(
        line.Day("effectiveFrom"), line.OneOf("lateEnrolmentsMayCatchUp", YesOrNo) == "Yes",
        NoticePart.Of(line, "reserve"), NoticePart.Of(line, "cancel"));

    internal bool CountsSchoolDays => Reserve.Unit == NoticePart.SchoolDays || Cancel.Unit == NoticePart.SchoolDays;
}

/// <summary>How late to reserve, or how late to cancel.</summary>
/// <param name="CutOff">Null for the end of the day.</param>
public sealed record NoticePart(int Number, string Unit, DayOfWeek? Weekday, TimeOnly? CutOff)
{
    public const int MaxUnits = 100;
    public const string SchoolDays = "SchoolDays";
    public const string WeekdayOfEarlierWeek = "WeekdayOfEarlierWeek";

    private const int MaxWeeks = 2;
    private static readonly string[] Units = ["CalendarDays", "WorkingDays", SchoolDays, WeekdayOfEarlierWeek];
    private static readonly TimeOnly HourChangeStarts = new(2, 0), HourChangeEnds = new(3, 0);

    internal static NoticePart Of(CsvLine line, string action)
    {
        var part = new NoticePart(
            line.Count($"{action}Number"), line.OneOf($"{action}Unit", Units),
            line.Optional($"{action}Weekday") is null ? null : line.Choice<DayOfWeek>($"{action}Weekday"),
            line.OptionalTime($"{action}CutOff"));
        var byWeek = part.Unit == WeekdayOfEarlierWeek;
        if (byWeek ? part.Number is < 1 or > MaxWeeks : part.Number is < 0 or > MaxUnits)
            line.Refuse(
                $"{action}Number", $"un délai va de 0 à {MaxUnits}, et de 1 à {MaxWeeks} pour un jour d’une semaine précédente.");
        if (byWeek && part.Weekday is null)
            line.Refuse($"{action}Weekday", "le jour de la semaine est nécessaire.");
        if (part.CutOff >= HourChangeStarts && part.CutOff <= HourChangeEnds)
            line.Refuse($"{action}CutOff", "une heure limite ne tombe pas entre 2 h et 3 h, où l’heure change.");
        return part;
    }
}
