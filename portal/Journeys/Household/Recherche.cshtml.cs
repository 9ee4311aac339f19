using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Household;

/// <summary>For agents: households by the beginnings of names, of the street, or of the number, page by page.</summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class RechercheModel(HouseholdActor actor, IdentityClient identity) : JourneyPage(actor)
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal) { ["name"] = "nom" };

    [BindProperty(SupportsGet = true, Name = "nom")]
    public string? Words { get; set; }

    /// <summary>The cursor of the page of results; null for the first.</summary>
    [BindProperty(SupportsGet = true, Name = "suite")]
    public string? Cursor { get; set; }

    /// <summary>Null before a search, and where it failed.</summary>
    public HouseholdSearchResponse? Found { get; private set; }

    public bool IsUnavailable { get; private set; }

    public string Address(string? cursor) => $"/agents/foyers{Query.Of(("nom", Words), ("suite", cursor))}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Request.Query.ContainsKey("nom"))
            return Page();
        var answer = await identity.SearchAsync(Words ?? "", Cursor, cancel);
        (Found, IsUnavailable) = (answer.Value, answer.Failure is Failure.Unavailable);
        if (answer.Problem is { } problem)
            Errors = problem.At(Fields);
        return PageUnless(answer.Failure);
    }
}
