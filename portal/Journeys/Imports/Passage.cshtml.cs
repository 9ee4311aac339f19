using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Imports;

/// <summary>For administrators: one import, or one comparison, with its numbers, changes and differences.</summary>
[Authorize(Policy = Policies.Admin)]
internal sealed class PassageModel(HouseholdActor actor, ImportsClient imports) : JourneyPage(actor)
{
    /// <summary>Null while the service is unavailable.</summary>
    public ImportDetailResponse? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        var answer = await imports.ReadAsync(id, cancel);
        Found = answer.Value;
        return PageUnless(answer.Failure);
    }
}
