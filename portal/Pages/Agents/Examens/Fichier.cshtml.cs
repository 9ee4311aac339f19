using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Pages.Agents.Examens;

/// <summary>A file of a review, for the agent who studies it; the service records the reading first.</summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class FichierModel(AgentApi api) : FilePage
{
    public Task<IActionResult> OnGetAsync(string id, string fileId, CancellationToken cancel) => HandOnAsync(api.OpenFileAsync(id, fileId, cancel), cancel);
}
