using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Letters;

/// <summary>For agents: one file of a batch of letters.</summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class FichierModel(HouseholdActor actor, LettersClient letters) : FilePage(actor)
{
    public async Task<IActionResult> OnGetAsync(
        [FromRoute(Name = "lot")] string batch, [FromRoute(Name = "partie")] int part, CancellationToken cancel) =>
        await letters.OpenPartAsync(batch, part, cancel) is { } file
            ? await DownloadLetterAsync(file, $"courriers-espace-famille-{part}.pdf", cancel)
            : NotFound();
}
