using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Household;

/// <summary>
/// For agents: the pages of a household's supporting documents in one archive, for a subject access request. Originals are in the
/// family's own export.
/// </summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class ArchiveModel(HouseholdActor actor, IdentityClient identity, DocumentsClient documents) : FilePage(actor)
{
    private const string FileName = "pages-des-justificatifs.zip";
    private const string Unavailable =
        "Le service des justificatifs est momentanément indisponible : l’archive n’a pas été faite. Réessayez dans quelques instants.";

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal) { [AgentReason.ApiField] = AgentReason.Field };

    /// <summary>Null while the service of households is unavailable.</summary>
    public HouseholdResponse? Household { get; private set; }

    /// <summary>Why the agent acts for the family, which reads it.</summary>
    [BindProperty(Name = AgentReason.Field)]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var household = await identity.HouseholdAsync(cancel);
        Household = household.Value;
        return PageUnless(household.Failure);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Errors = AgentReason.Check(Actor, Reason);
        if (Errors.Any)
            return await OnGetAsync(cancel);
        var archive = await documents.OpenPageExportAsync(Reason, cancel);
        if (archive.Value is { } opened)
            return await DownloadArchiveAsync(opened, FileName, cancel);
        if (archive.Failure is Failure.SignedOut or Failure.NotFound)
            return Without(archive.Failure);
        Errors = archive.Problem?.At(Fields) ?? FormErrors.Of("", Unavailable);
        return await OnGetAsync(cancel);
    }
}
