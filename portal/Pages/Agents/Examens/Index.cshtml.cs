using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Api.Agents;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Portal.Pages.Agents.Examens;

/// <summary>The queue of absences whose documents wait for a decision, the oldest first.</summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class IndexModel(AgentApi api, [FromKeyedServices(Clocks.Town)] TimeProvider town) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "suite")]
    public string? Cursor { get; set; }

    /// <summary>The absence that was decided just now.</summary>
    [BindProperty(SupportsGet = true, Name = "fait")]
    public string? Done { get; set; }

    /// <summary>Null while the service is away.</summary>
    public ReviewPage? Queue { get; private set; }

    public ReviewDetail? Decided { get; private set; }

    public DateTimeOffset Now { get; } = town.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var answer = await api.WaitingReviewsAsync(Cursor, cancel);
        Queue = answer.Value;
        if (!string.IsNullOrEmpty(Done))
            Decided = (await api.ReviewAsync(Done, cancel)).Value;
        return answer.Failure == Failure.SignedOut ? Challenge() : Page();
    }
}
