using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Household;

/// <summary>For agents: households by the first letters of a family name.</summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class RechercheModel(HouseholdActor actor, IdentityClient identity) : JourneyPage(actor)
{
    /// <summary>The most that the API returns: there may be others.</summary>
    public const int MaxFound = 20;

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal) { ["name"] = "nom" };

    [BindProperty(SupportsGet = true, Name = "nom")]
    public string? Name { get; set; }

    /// <summary>Null before a search, and where it failed.</summary>
    public IReadOnlyList<HouseholdResponse>? Found { get; private set; }

    public bool IsUnavailable { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Request.Query.ContainsKey("nom"))
            return Page();
        var answer = await identity.SearchAsync(Name ?? "", cancel);
        (Found, IsUnavailable) = (answer.Value, answer.Failure is Failure.Unavailable);
        if (answer.Problem is { } problem)
            Errors = problem.At(Fields);
        return PageUnless(answer.Failure);
    }
}
