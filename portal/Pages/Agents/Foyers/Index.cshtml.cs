using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Portal.Pages.Agents.Foyers;

/// <summary>Finds households by the first letters of a family name.</summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class IndexModel(AgentApi api) : PageModel
{
    /// <summary>As many as the API gives: there may be others.</summary>
    public const int MostFound = 20;

    [BindProperty(SupportsGet = true, Name = "nom")]
    public string? Name { get; set; }

    /// <summary>Null before a search, and where it has no answer.</summary>
    public IReadOnlyList<Household>? Found { get; private set; }

    /// <summary>Why the name cannot be searched for.</summary>
    public string? Fault { get; private set; }

    public bool Away { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Request.Query.ContainsKey("nom"))
            return Page();
        var answer = await api.SearchAsync(Name ?? "", cancel);
        (Found, Away) = (answer.Value, answer.Failure is Failure.Away);
        Fault = answer.Problem is { } problem ? problem.Of("name").FirstOrDefault(problem.Title) : null;
        return answer.Failure == Failure.SignedOut ? Challenge() : Page();
    }
}
