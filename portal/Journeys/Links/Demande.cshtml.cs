using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Links;

/// <summary>For an account without a household: requests its link from the town, and shows what became of earlier requests.</summary>
[Authorize(Policy = Policies.Account)]
internal sealed class DemandeModel(HouseholdActor actor, LinkRequestsClient links) : JourneyPage(actor)
{
    public const int MaxCharacters = 500;
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal) { ["statement"] = "message" };

    /// <summary>Set after a request was sent.</summary>
    [BindProperty(SupportsGet = true, Name = "fait")]
    public string? Done { get; set; }

    [BindProperty(Name = "message")]
    public string? Statement { get; set; }

    /// <summary>Null while the service is unavailable.</summary>
    public IReadOnlyList<LinkRequestResponse>? Requests { get; private set; }

    /// <summary>The account has a household already: there is nothing to ask for.</summary>
    public bool IsLinked => User.HasClaim(claim => claim.Type == "household");

    public bool IsUnderReview => Requests?.Any(request => request.State is LinkRequestState.UnderReview) == true;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var answer = await links.OwnAsync(cancel);
        Requests = answer.Value;
        return PageUnless(answer.Failure);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var answer = await links.OpenAsync(Statement, cancel);
        if (answer.Failure is null)
            return Redirect("/rattachement?fait=oui");
        if (answer.Failure is Failure.SignedOut)
            return Challenge();
        Errors = answer.Problem?.At(Fields) ?? FormErrors.Of("", Unanswered(answer.Failure, LinkTexts.NotBegun, LinkTexts.Unavailable));
        return await OnGetAsync(cancel);
    }
}
