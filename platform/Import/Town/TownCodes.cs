namespace EspaceFamille.Platform;

/// <summary>What the first reading of a town's files keeps: codes, and the few facts that other lines are compared with.</summary>
public sealed class TownCodes
{
    public const string TownFile = "town.csv";
    public const string YearsFile = "school-years.csv";
    public const string HolidaysFile = "school-holidays.csv";
    public const string TownDaysFile = "town-days.csv";
    public const string OpeningsFile = "openings.csv";
    public const string ClosuresFile = "closures.csv";
    public const string NoticeFile = "notice-rules.csv";
    public const string ProofFile = "proof-rules.csv";
    public const string AccountsFile = "accounts.csv";
    public const string ReservationsFile = "reservations.csv";

    public ImportCodes Years { get; } = new(YearsFile);
    public ImportCodes Places { get; } = new("places.csv");
    public ImportCodes Activities { get; } = new("activities.csv");
    public ImportCodes Households { get; } = new("households.csv");
    public ImportCodes Adults { get; } = new("adults.csv");
    public ImportCodes Children { get; } = new("children.csv");
    public ImportCodes AccessKeys { get; } = new("accesskeys.csv");
    public ImportCodes Enrolments { get; } = new("enrolments.csv");

    /// <summary>The valid school years, in the order of their first days.</summary>
    public IReadOnlyList<SchoolYearLine> YearLines { get; internal set; } = [];

    /// <summary>The valid rules on notice, in the order in which they take effect.</summary>
    internal IReadOnlyList<NoticeLine> Notices { get; set; } = [];

    /// <summary>The household of each adult.</summary>
    internal Dictionary<string, string> HouseholdOfAdult { get; } = new(StringComparer.Ordinal);

    /// <summary>The period of each enrolment without an error.</summary>
    internal Dictionary<string, (DateOnly From, DateOnly To)> PeriodOfEnrolment { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a school year contains the day.</summary>
    internal bool IsInAYear(DateOnly day) => YearLines.Any(year => day >= year.FirstDay && day <= year.LastDay);

    /// <summary>Refuses a period that begins before the first school year, ends after the last one, or touches none.</summary>
    internal void CheckYears(CsvLine line, DateOnly from, DateOnly to)
    {
        if (YearLines.Count == 0)
            return;
        if (from < YearLines[0].FirstDay)
            line.Refuse("from", $"« {line.Raw("from")} » précède la première année de {YearsFile}.");
        if (to > YearLines[^1].LastDay)
            line.Refuse("to", $"« {line.Raw("to")} » suit la dernière année de {YearsFile}.");
        if (!YearLines.Any(year => from <= year.LastDay && to >= year.FirstDay))
            line.Refuse("from", $"la période ne touche aucune année de {YearsFile}.");
    }

    /// <summary>
    /// Refuses a first service day whose notice is counted in school days of a year that the files do not describe.
    /// </summary>
    internal void CheckSchoolDays(CsvLine line, DateOnly firstDay)
    {
        if (YearLines is not [var first, ..] || firstDay > first.LastDay)
            return;
        if (Notices.Any(rule => rule.CountsSchoolDays && Covers(rule, first)))
            line.Refuse("from", $"un délai en jours d’école ({NoticeFile}) demande l’année scolaire qui précède « {first.Label} » : "
                + $"ajoutez-la à {YearsFile}, avec ses vacances.");
    }

    /// <summary>Whether the rule governs a day of the year.</summary>
    private bool Covers(NoticeLine rule, SchoolYearLine year)
    {
        var next = Notices.FirstOrDefault(other => other.EffectiveFrom > rule.EffectiveFrom);
        return rule.EffectiveFrom <= year.LastDay && (next is null || next.EffectiveFrom > year.FirstDay);
    }
}
