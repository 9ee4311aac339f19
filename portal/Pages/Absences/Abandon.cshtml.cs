using EspaceFamille.Platform;
using EspaceFamille.Portal.Absences;
using EspaceFamille.Portal.Drafts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Pages.Absences;

/// <summary>"Annuler la démarche": drops the draft, after asking. Files that were sent are erased with it, within seven days.</summary>
[Authorize(Policy = Policies.Family)]
internal sealed class AbandonModel(DraftStore drafts) : AbsencePage(drafts)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await DropAsync(cancel);
        return Redirect("/");
    }
}
