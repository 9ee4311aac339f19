using System.Globalization;
using EspaceFamille.Language;
using EspaceFamille.Portal.Api;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>Children and dates as they are filled in; everything is text until it is read.</summary>
internal sealed record DatesForm
{
    [FromForm(Name = "enfants")] public string[] ChildIds { get; init; } = [];

    /// <summary>The values of the chosen boxes, of children that are not chosen too.</summary>
    [FromForm(Name = "inscriptions")] public string[] Boxes { get; init; } = [];
    [FromForm(Name = "dates")] public string? PresetName { get; init; }
    [FromForm(Name = "le")] public string? On { get; init; }
    [FromForm(Name = "du")] public string? From { get; init; }
    [FromForm(Name = "au")] public string? To { get; init; }

    public AbsencePreset? Preset => ApiNames.Read<AbsencePreset>(PresetName);

    /// <summary>A date is filled in that the chosen way to name the dates does not use: the form must not drop it.</summary>
    public bool HasUnusedDate => (Preset is not AbsencePreset.OneDay && !string.IsNullOrWhiteSpace(On))
        || (Preset is not AbsencePreset.FromTo && !(string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(To)));

    public static DatesForm Of(AbsenceDraft draft) => new()
    {
        ChildIds = [.. draft.Children.Select(child => child.ChildId)],
        Boxes = [.. draft.Children.SelectMany(child => child.Boxes)],
        PresetName = draft.Preset is { } preset ? ApiNames.Of(preset) : null,
        On = draft.Preset is AbsencePreset.OneDay ? Text(draft.From) : null,
        From = draft.Preset is AbsencePreset.FromTo ? Text(draft.From) : null,
        To = draft.Preset is AbsencePreset.FromTo ? Text(draft.To) : null,
    };

    /// <summary>What cannot be read, by field.</summary>
    public FormErrors Check() => FormErrors.Check(
        (ChildIds.Length == 0, "enfants", AbsenceFormTexts.NoChild),
        (Preset is null, "dates", AbsenceFormTexts.NoPreset),
        (Preset is not null && HasUnusedDate, "dates", AbsenceFormTexts.UnusedDate(Preset ?? AbsencePreset.Unknown)),
        (Preset is AbsencePreset.OneDay && FrenchDates.Read(On) is null, "le", AbsenceFormTexts.NoDay),
        (Preset is AbsencePreset.FromTo && FrenchDates.Read(From) is null, "du", AbsenceFormTexts.NoFirstDay),
        (Preset is AbsencePreset.FromTo && FrenchDates.Read(To) is null, "au", AbsenceFormTexts.NoLastDay));

    /// <summary>"Effacer ces dates": the chosen way to name the dates stays.</summary>
    public DatesForm WithoutUnusedDates() => this with
    {
        On = Preset is AbsencePreset.OneDay ? On : null,
        From = Preset is AbsencePreset.FromTo ? From : null,
        To = Preset is AbsencePreset.FromTo ? To : null,
    };

    public AbsenceDraft Into(AbsenceDraft draft, DateOnly today)
    {
        DateOnly? from =
            Preset switch { AbsencePreset.OneDay => FrenchDates.Read(On), AbsencePreset.FromTo => FrenchDates.Read(From), _ => null };
        DateOnly? to = Preset is AbsencePreset.FromTo ? FrenchDates.Read(To) : null;
        return draft with
        {
            Preset = Preset,
            From = from,
            To = to,
            Period = Preset is { } preset ? AbsencePeriod.Of(preset, today, from, to) : null,
        };
    }

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
