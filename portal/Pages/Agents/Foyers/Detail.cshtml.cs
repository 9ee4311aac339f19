using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Portal.Pages.Agents.Foyers;

/// <summary>One household: who, where, their enrolments and their requests.</summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class DetailModel(AgentApi api) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "suite")]
    public string? Cursor { get; set; }

    public HouseholdSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string householdId, CancellationToken cancel)
    {
        var answer = await HouseholdSheet.ReadAsync(api, householdId, Cursor, cancel);
        if (answer.Value is not { } sheet)
            return answer.Failure == Failure.SignedOut ? Challenge() : NotFound();
        Sheet = sheet;
        return Page();
    }
}
