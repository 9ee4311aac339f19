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

    /// <summary>Children's names by id; empty while they cannot be read.</summary>
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public ReviewDetail? Decided { get; private set; }

    /// <summary>No adult of the decided absence's household has an account to be written to.</summary>
    public bool IsUnmailed { get; private set; }

    public DateTimeOffset Now { get; } = town.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var answer = await api.WaitingReviewsAsync(Cursor, cancel);
        Queue = answer.Value;
        if (Queue is { Items.Count: > 0 } queue)
            Names = await NamesAsync(queue, cancel);
        if (!string.IsNullOrEmpty(Done))
            Decided = (await api.ReviewAsync(Done, cancel)).Value;
        if (Decided is { } decided)
            IsUnmailed = (await api.AbsenceAsync(decided.HouseholdId, decided.AbsenceId, cancel)).Value?.NobodyToldByMail == true;
        return answer.Failure == Failure.SignedOut ? Challenge() : Page();
    }

    /// <summary>The documents know children by their ids alone: their names are reservations', read at once for the whole page.</summary>
    private async Task<IReadOnlyDictionary<string, string>> NamesAsync(ReviewPage queue, CancellationToken cancel)
    {
        var children = (await api.NamesAsync(queue.Items.Select(review => review.HouseholdId), cancel)).Value ?? [];
        return children.DistinctBy(child => child.ChildId).ToDictionary(child => child.ChildId, child => $"{child.FirstName} {child.LastName}", StringComparer.Ordinal);
    }
}
