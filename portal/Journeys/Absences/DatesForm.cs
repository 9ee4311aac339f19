using System.Globalization;
using EspaceFamille.Language;
using EspaceFamille.Portal.Api;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>Enrolments and dates as they are filled in; everything is text until it is read.</summary>
internal sealed record DatesForm
{
    [FromForm(Name = "enfant")] public string? ChildId { get; init; }
    [FromForm(Name = "inscriptions")] public string[] EnrolmentIds { get; init; } = [];
    [FromForm(Name = "dates")] public string? PresetName { get; init; }
    [FromForm(Name = "le")] public string? On { get; init; }
    [FromForm(Name = "du")] public string? From { get; init; }
    [FromForm(Name = "au")] public string? To { get; init; }

    public AbsencePreset? Preset => ApiNames.Read<AbsencePreset>(PresetName);

    public static DatesForm Of(AbsenceDraft draft) => new()
    {
        ChildId = draft.ChildId,
        EnrolmentIds = [.. draft.Enrolments],
        PresetName = draft.Preset is { } preset ? ApiNames.Of(preset) : null,
        On = draft.Preset is AbsencePreset.OneDay ? Text(draft.From) : null,
        From = draft.Preset is AbsencePreset.FromTo ? Text(draft.From) : null,
        To = draft.Preset is AbsencePreset.FromTo ? Text(draft.To) : null,
    };

    /// <summary>What cannot be read, by field.</summary>
    public FormErrors Check() => FormErrors.Check(
        (EnrolmentIds.Length == 0, "inscriptions", AbsenceFormTexts.NoEnrolment),
        (Preset is null, "dates", AbsenceFormTexts.NoPreset),
        (Preset is AbsencePreset.OneDay && FrenchDates.Read(On) is null, "le", AbsenceFormTexts.NoDay),
        (Preset is AbsencePreset.FromTo && FrenchDates.Read(From) is null, "du", AbsenceFormTexts.NoFirstDay),
        (Preset is AbsencePreset.FromTo && FrenchDates.Read(To) is null, "au", AbsenceFormTexts.NoLastDay));

    public AbsenceDraft Into(AbsenceDraft draft) => draft with
    {
        EnrolmentIds = EnrolmentIds,
        Preset = Preset,
        From = Preset switch { AbsencePreset.OneDay => FrenchDates.Read(On), AbsencePreset.FromTo => FrenchDates.Read(From), _ => null },
        To = Preset is AbsencePreset.FromTo ? FrenchDates.Read(To) : null,
    };

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
