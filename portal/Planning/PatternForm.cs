using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Words;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Planning;

/// <summary>A weekly pattern as a family fills it in; everything is text until it is read.</summary>
internal sealed record PatternForm
{
    [FromForm(Name = "jours")] public string[] Weekdays { get; init; } = [];

    /// <summary>"toutes" or "quinzaine".</summary>
    [FromForm(Name = "rythme")] public string? Rhythm { get; init; } = "toutes";

    /// <summary>A day of a week that counts, for one week in two.</summary>
    [FromForm(Name = "semaineDu")] public string? Anchor { get; init; }
    [FromForm(Name = "du")] public string? From { get; init; }
    [FromForm(Name = "au")] public string? To { get; init; }

    /// <summary>"add" or "remove".</summary>
    [FromForm(Name = "action")] public string? Action { get; init; } = "add";

    public bool IsFortnightly => Rhythm == "quinzaine";

    /// <summary>What cannot be read, by the API's field names.</summary>
    public IReadOnlyDictionary<string, string[]> Faults()
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (Weekdays.Length == 0)
            faults["weekdays"] = ["Choisissez au moins un jour de la semaine."];
        if (Day(From) is null)
            faults["from"] = ["Indiquez une date qui existe."];
        if (Day(To) is null)
            faults["to"] = ["Indiquez une date qui existe."];
        if (IsFortnightly && Day(Anchor) is null)
            faults["anchor"] = ["Indiquez un jour d’une semaine concernée."];
        return faults;
    }

    public WeeklyPattern Pattern() => new(
        Weekdays, IsFortnightly ? Period.MondayOf(Day(Anchor)!.Value) : null, Day(From)!.Value, Day(To)!.Value, Action == "remove" ? "remove" : "add");

    private static DateOnly? Day(string? text) => French.ReadDay(text);
}
