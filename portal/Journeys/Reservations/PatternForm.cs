using EspaceFamille.Language;
using EspaceFamille.Portal.Calendar;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Reservations;

/// <summary>A weekly pattern as it is filled in; dates are text until they are read.</summary>
internal sealed record PatternForm
{
    private const string Fortnightly = "quinzaine";

    /// <summary>The id of each field by the API's name of it.</summary>
    public static readonly IReadOnlyDictionary<string, string> Fields = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["weekdays"] = "jours",
        ["anchor"] = "semaineDu",
        ["from"] = "du",
        ["to"] = "au",
    };

    [FromForm(Name = "jours")] public Weekday[] Chosen { get; init; } = [];

    /// <summary>"toutes" or "quinzaine".</summary>
    [FromForm(Name = "rythme")] public string? Rhythm { get; init; }

    /// <summary>A day of a week that counts, for one week in two.</summary>
    [FromForm(Name = "semaineDu")] public string? Anchor { get; init; }
    [FromForm(Name = "du")] public string? From { get; init; }
    [FromForm(Name = "au")] public string? To { get; init; }
    [FromForm(Name = "action")] public PatternAction Action { get; init; } = PatternAction.Add;

    public IReadOnlyList<Weekday> Weekdays => [.. Chosen.Where(day => day is not Weekday.Unknown)];

    public bool IsFortnightly => Rhythm == Fortnightly;

    /// <summary>What cannot be read, by field.</summary>
    public FormErrors Check() => FormErrors.Check(
        (Weekdays.Count == 0, "jours", ReservationTexts.NoWeekday),
        (FrenchDates.Read(From) is null, "du", ReservationTexts.NoDate),
        (FrenchDates.Read(To) is null, "au", ReservationTexts.NoDate),
        (IsFortnightly && FrenchDates.Read(Anchor) is null, "semaineDu", ReservationTexts.NoAnchor));

    /// <summary>The checked form as the API takes it.</summary>
    public WeeklyPatternRequest Request() => new()
    {
        Weekdays = Weekdays,
        Anchor = IsFortnightly ? Period.MondayOf(FrenchDates.Read(Anchor)!.Value) : null,
        From = FrenchDates.Read(From)!.Value,
        To = FrenchDates.Read(To)!.Value,
        Action = Action is PatternAction.Remove ? PatternAction.Remove : PatternAction.Add,
    };
}
