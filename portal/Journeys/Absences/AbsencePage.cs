using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Web.Forms;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>A step of "Signaler une absence".</summary>
internal abstract class AbsencePage(HouseholdActor actor, DraftStore drafts) : DraftPage<AbsenceDraft>(actor, drafts)
{
    protected sealed override string FormName => AbsenceDraft.Form;

    /// <summary>The id of each field by the API's name of it.</summary>
    protected IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["enrolmentIds"] = "inscriptions",
        ["preset"] = "dates",
        ["from"] = Draft.Preset switch { AbsencePreset.OneDay => "le", AbsencePreset.FromTo => "du", _ => "dates" },
        ["to"] = Draft.Preset is AbsencePreset.FromTo ? "au" : "dates",
        ["reason"] = "motif",
        ["comment"] = "commentaire",
        ["receipts"] = "justificatifs",
        [AgentReason.ApiField] = AgentReason.Field,
    };

    public Stepper Step(int current) => new(
        current, ["Les jours", Actor.UploadsDocuments ? "Le motif et le justificatif" : "Le motif", "Vérifier et envoyer"]);

    /// <summary>The address of a step for this actor; of the introduction for "".</summary>
    public string Address(string step) => Actor.Address(step.Length > 0 ? $"/absences/{step}" : "/absences");

    protected async Task LoadAsync(CancellationToken cancel) => Draft = await ReadDraftAsync(cancel) ?? AbsenceDraft.Begin();
}
