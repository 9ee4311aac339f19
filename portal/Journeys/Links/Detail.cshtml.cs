using EspaceFamille.Contracts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Portal.Viewer;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Links;

/// <summary>
/// For agents: one link request. The household is found by search; its adults without an account are the choices of the acceptance.
/// </summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class DetailModel(HouseholdActor actor, LinkRequestsClient links, IdentityClient identity, DocumentsClient documents)
    : JourneyPage(actor)
{
    public const int MaxDemandCharacters = 500;
    private const string List = "/agents/rattachements";
    private const string AfterDecision = $"{List}?fait=oui";

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["adultId"] = "adulte",
        ["householdId"] = "adulte",
        ["reason"] = "raison",
        ["words"] = "piece",
    };

    /// <summary>Null while the service is unavailable.</summary>
    public ReviewedLinkRequestResponse? Found { get; private set; }

    /// <summary>The request's pieces; null where the agent has no right to them, and while documents is unavailable.</summary>
    public ReviewSheet? Sheet { get; private set; }

    /// <summary>The pieces exist for others than this agent.</summary>
    public bool IsWithoutRight { get; private set; }

    /// <summary>The agent confirms the decision although some piece was not looked at.</summary>
    [BindProperty(Name = "sansLecture")]
    public bool IsWithoutReading { get; set; }

    /// <summary>The decision that was pressed is a refusal.</summary>
    public bool IsRefusing { get; private set; }

    /// <summary>The words by which a household is searched; the person's name where there are none.</summary>
    [BindProperty(SupportsGet = true, Name = "nom")]
    public string? Words { get; set; }

    /// <summary>The households of the search, first the one whose key was typed.</summary>
    public IReadOnlyList<HouseholdResponse> Households { get; private set; } = [];

    [BindProperty(Name = "raison")]
    public string? Reason { get; set; }

    /// <summary>What the person reads of the piece that is demanded.</summary>
    [BindProperty(Name = "piece")]
    public string? Demand { get; set; }

    /// <summary>The household and the adult, with a slash between.</summary>
    [BindProperty(Name = "adulte")]
    public string? Chosen { get; set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        var (reading, reviewing) = (links.ReadAsync(id, cancel), documents.ReviewAsync(RequestIds.Of(RequestKind.Link, id), cancel));
        var answer = await reading;
        Found = answer.Value;
        var pieces = await reviewing;
        Sheet = pieces.Value is { } review ? new ReviewSheet(review, Household: null, Absence: null, Queue: null) : null;
        IsWithoutRight = pieces.Failure is Failure.NotFound;
        if (Found is { Request.State: LinkRequestState.UnderReview } request)
            await SearchAsync(request, cancel);
        return PageUnless(answer.Failure);
    }

    public async Task<IActionResult> OnPostAccepterAsync(string id, CancellationToken cancel)
    {
        if (Chosen?.Split('/') is not [var household, var adult])
        {
            Errors = FormErrors.Of("adulte", LinkTexts.NoAdult);
            return await OnGetAsync(id, cancel);
        }

        return await ConfirmAsync(id, ReviewDecision.Accepted, "sansLecture", cancel)
            ?? await EndAsync(id, await links.AcceptAsync(id, household, adult, cancel), AfterDecision, cancel);
    }

    public async Task<IActionResult> OnPostRefuserAsync(string id, CancellationToken cancel)
    {
        IsRefusing = true;
        return await ConfirmAsync(id, ReviewDecision.Refused, "sansLectureRefus", cancel)
            ?? await EndAsync(id, await links.RefuseAsync(id, Reason, cancel), AfterDecision, cancel);
    }

    public async Task<IActionResult> OnPostPieceAsync(string id, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Demand))
        {
            Errors = FormErrors.Of("piece", LinkTexts.NoDemand);
            return await OnGetAsync(id, cancel);
        }

        var answer = await documents.DemandAsync(RequestIds.Of(RequestKind.Link, id), Demand, cancel);
        return await EndAsync(id, answer, $"{List}/{Uri.EscapeDataString(id)}", cancel);
    }

    /// <summary>A decision about pieces that the agent has not seen is confirmed first; null where nothing is to confirm.</summary>
    private async Task<IActionResult?> ConfirmAsync(string id, ReviewDecision decision, string field, CancellationToken cancel)
    {
        if (IsWithoutReading
            || (await documents.ReviewAsync(RequestIds.Of(RequestKind.Link, id), cancel)).Value is not { Documents.Count: > 0 } review
            || DecisionDoubts.Of(review, User.FindFirst("sub")?.Value, decision, reason: null) is not { } doubt)
            return null;
        Errors = FormErrors.Of(field, doubt);
        return await OnGetAsync(id, cancel);
    }

    /// <param name="next">The address after a success.</param>
    private async Task<IActionResult> EndAsync<T>(string id, Answer<T> answer, string next, CancellationToken cancel)
        where T : class
    {
        if (answer.Failure is null)
            return Redirect(next);
        if (answer.Failure is Failure.SignedOut or Failure.NotFound)
            return Without(answer.Failure);
        Errors = answer.Problem?.At(Fields) ?? FormErrors.Of("", Unanswered(answer.Failure, LinkTexts.NotBegun, LinkTexts.Unavailable));
        return await OnGetAsync(id, cancel);
    }

    private async Task SearchAsync(ReviewedLinkRequestResponse request, CancellationToken cancel)
    {
        Words = string.IsNullOrWhiteSpace(Words) ? request.LastName : Words;
        var found = await identity.SearchAsync(Words, after: null, cancel);
        if (found.Problem is { } problem)
            Errors = Errors.And(problem.At(new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "nom" }));
        HouseholdResponse[] typed = request.KeyHousehold is { } household ? [household] : [];
        Households = [.. typed, .. (found.Value?.Items ?? []).Where(one => one.HouseholdId != request.KeyHousehold?.HouseholdId)];
    }
}
