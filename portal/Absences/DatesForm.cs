using System.Globalization;
using EspaceFamille.Portal.Words;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Absences;

/// <summary>Enrolments and dates as a family fills them in; everything is text until it is read.</summary>
internal sealed record DatesForm
{
    [FromForm(Name = "enfant")] public string? ChildId { get; init; }
    [FromForm(Name = "inscriptions")] public string[] EnrolmentIds { get; init; } = [];
    [FromForm(Name = "dates")] public string? Preset { get; init; }
    [FromForm(Name = "le")] public string? On { get; init; }
    [FromForm(Name = "du")] public string? From { get; init; }
    [FromForm(Name = "au")] public string? To { get; init; }

    public static DatesForm Of(AbsenceDraft draft) => new()
    {
        ChildId = draft.ChildId,
        EnrolmentIds = [.. draft.Enrolments],
        Preset = draft.Preset,
        On = draft.Preset == DatePresets.OneDay ? Text(draft.From) : null,
        From = draft.Preset == DatePresets.FromTo ? Text(draft.From) : null,
        To = draft.Preset == DatePresets.FromTo ? Text(draft.To) : null,
    };

    /// <summary>What cannot be read, by the API's field names.</summary>
    public IReadOnlyDictionary<string, string[]> Faults()
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (EnrolmentIds.Length == 0)
            faults["enrolmentIds"] = ["Choisissez au moins une inscription."];
        if (!DatePresets.All.Any(preset => preset.Code == Preset))
            faults["preset"] = ["Dites quels jours votre enfant est absent."];
        if (Preset == DatePresets.OneDay && Day(On) is null)
            faults["from"] = ["Indiquez une date qui existe."];
        if (Preset == DatePresets.FromTo && Day(From) is null)
            faults["from"] = ["Indiquez une date de début qui existe."];
        if (Preset == DatePresets.FromTo && Day(To) is null)
            faults["to"] = ["Indiquez une date de fin qui existe."];
        return faults;
    }

    public AbsenceDraft Into(AbsenceDraft draft) => draft with
    {
        EnrolmentIds = EnrolmentIds,
        Preset = Preset,
        From = Preset switch { DatePresets.OneDay => Day(On), DatePresets.FromTo => Day(From), _ => null },
        To = Preset == DatePresets.FromTo ? Day(To) : null,
    };

    public static DateOnly? Day(string? text) => French.ReadDay(text);

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
