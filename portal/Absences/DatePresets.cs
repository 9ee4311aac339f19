namespace EspaceFamille.Portal.Absences;

/// <summary>The eleven ways to give the dates of an absence; the API knows what each means today.</summary>
internal static class DatePresets
{
    public const string OneDay = "oneDay";
    public const string FromTo = "fromTo";

    public static IReadOnlyList<(string Code, string Words)> All { get; } =
    [
        ("today", "Aujourd’hui"), ("yesterday", "Hier"), ("tomorrow", "Demain"),
        ("thisWeek", "Cette semaine"), ("lastWeek", "La semaine dernière"), ("nextWeek", "La semaine prochaine"),
        ("thisMonth", "Ce mois-ci"), ("lastMonth", "Le mois dernier"), ("nextMonth", "Le mois prochain"),
        (OneDay, "Le…"), (FromTo, "Du… au…"),
    ];
}
