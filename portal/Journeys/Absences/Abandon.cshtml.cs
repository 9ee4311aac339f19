using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Drafts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>"Abandonner la saisie": drops the draft once it is confirmed. Uploaded files are erased within seven days.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class AbandonModel(HouseholdActor actor, DraftStore drafts) : AbsencePage(actor, drafts)
{
    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => AbandonAsync(cancel);
}
