using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>A step of "Signaler une absence".</summary>
internal abstract class AbsencePage(HouseholdActor actor, DraftStore drafts) : DraftPage<AbsenceDraft>(actor, drafts)
{
    protected sealed override string FormName => AbsenceDraft.Form;

    protected sealed override string FormPath => AbsenceDraft.Path;

    /// <summary>The id of each field by the API's name of it.</summary>
    protected static IReadOnlyDictionary<string, string> Fields(AbsencePreset? preset) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["enrolmentIds"] = "enfants",
            ["preset"] = "dates",
            ["from"] = preset switch { AbsencePreset.OneDay => "le", AbsencePreset.FromTo => "du", _ => "dates" },
            ["to"] = preset is AbsencePreset.FromTo ? "au" : "dates",
            ["reason"] = "motif",
            ["comment"] = "commentaire",
            ["receipts"] = "fichiers",
            [AgentReason.ApiField] = AgentReason.Field,
        };

    public Stepper Step(int current) => new(
        current, ["Qui et quand", Actor.UploadsDocuments ? "Pourquoi et justificatif" : "Pourquoi", "Vérifier et envoyer"]);

    /// <summary>Reads the draft for a step that needs the days. Returns the response where the step cannot be shown, or null.</summary>
    protected async Task<IActionResult?> OpenWithDaysAsync(CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is { } instead)
            return instead;
        if (Draft.Period is not null && Draft.Children.Count > 0)
            return null;
        Stop =
            FormStops.Missing("Choisissez d’abord l’enfant et les jours de l’absence.", Address("jours"), "Choisir l’enfant et les jours");
        return Page();
    }
}
