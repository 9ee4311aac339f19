using System.Text.RegularExpressions;
using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Household;

/// <summary>
/// For agents: households by the beginnings of names, of the street, of the number, of a mail address or telephone, page by page; or the
/// one that made the request with a number.
/// </summary>
[Authorize(Policy = Policies.Agent)]
internal sealed partial class RechercheModel(HouseholdActor actor, IdentityClient identity, ReservationsClient reservations)
    : JourneyPage(actor)
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
        if (Number().IsMatch(Words ?? ""))
            return await FindRequestAsync(Words!, cancel);
        var answer = await identity.SearchAsync(Words ?? "", Cursor, cancel);
        (Found, IsUnavailable) = (answer.Value, answer.Failure is Failure.Unavailable);
        if (answer.Problem is { } problem)
            Errors = problem.At(Fields);
        return PageUnless(answer.Failure);
    }

    /// <summary>Such as "ABS-2026-000123".</summary>
    [GeneratedRegex("^\\s*[A-Z]{3}-[0-9]{4}-[0-9]{1,9}\\s*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    /// <summary>The page of the household that made the request.</summary>
    private async Task<IActionResult> FindRequestAsync(string number, CancellationToken cancel)
    {
        var answer = await reservations.FindRequestAsync(number, cancel);
        if (answer.Value is [var found])
            return Redirect($"/agents/foyers/{Uri.EscapeDataString(found.HouseholdId)}");
        (IsUnavailable, Found) = (answer.Value is null, answer.Value is null ? null : new([], null));
        return PageUnless(answer.Failure);
    }
}
