using EspaceFamille.Documents.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Viewer;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Review;

/// <summary>
/// One absence beside its supporting documents, to be accepted or refused once. The address names the household, so that all parts
/// are read side by side.
/// </summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class DetailModel(
    HouseholdActor actor, DocumentsClient documents, ReservationsClient reservations, IdentityClient identity,
    RefusalReasonsClient reasons, TownClock clock)
    : ReviewPage(actor)
{
    public const int MaxWordsCharacters = 500;

    /// <summary>The id of the box that confirms a decision without having looked; the form of the refusal has its own.</summary>
    public string UnseenField => IsRefusing ? "sansLectureRefus" : "sansLecture";

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal) { ["reason"] = "motif", ["words"] = "message" };

    /// <summary>The code of the reason of a refusal.</summary>
    [BindProperty(Name = "motif")]
    public string? Reason { get; set; }

    /// <summary>The agent's message to the family beside the reason.</summary>
    [BindProperty(Name = "message")]
    public string? Words { get; set; }

    /// <summary>The agent confirms the decision although some file was not looked at.</summary>
    [BindProperty(Name = "sansLecture")]
    public bool IsWithoutReading { get; set; }

    /// <summary>The decision that was pressed is a refusal.</summary>
    public bool IsRefusing { get; private set; }

    /// <summary>Null while the service is unavailable.</summary>
    public ReviewSheet? Sheet { get; private set; }

    public TownClock Clock => clock;

    protected override ReviewResponse? Decidable => Sheet is { IsWaiting: true, Review: var review } ? review : null;

    public Task<IActionResult> OnGetAsync(string id, CancellationToken cancel) => ShowAsync(id, cancel);

    public async Task<IActionResult> OnPostAccepterAsync(string id, CancellationToken cancel) =>
        await ConfirmAsync(id, ReviewDecision.Accepted, cancel) ?? await EndAsync(id, await documents.AcceptAsync(id, cancel), cancel);

    public async Task<IActionResult> OnPostRefuserAsync(string id, CancellationToken cancel)
    {
        IsRefusing = true;
        if (string.IsNullOrEmpty(Reason))
        {
            Errors = FormErrors.Of("motif", ReviewTexts.NoReason);
            return await ShowAsync(id, cancel);
        }

        var refusal = new RefuseReviewRequest { ReasonCode = Reason, Words = Words };
        return await ConfirmAsync(id, ReviewDecision.Refused, cancel)
            ?? await EndAsync(id, await documents.RefuseAsync(id, refusal, cancel), cancel);
    }

    protected override async Task<IActionResult> ShowAsync(string id, CancellationToken cancel)
    {
        var listing = reasons.ListAsync(cancel);
        var answer = await ReviewSheet.ReadAsync(documents, reservations, identity, Actor.Household, id, cancel);
        var list = (await listing).Value;
        Sheet = answer.Value is { } sheet ? sheet with { Reasons = list } : null;
        return PageUnless(answer.Failure);
    }

    /// <summary>A review that was decided meanwhile is decided by the service, which refuses it in words.</summary>
    private async Task<IActionResult?> ConfirmAsync(string id, ReviewDecision decision, CancellationToken cancel)
    {
        if (IsWithoutReading)
            return null;
        var page = await ConfirmAsync(id, decision, Reason, UnseenField, cancel);
        return Sheet is { IsWaiting: false } ? null : page;
    }

    private Task<IActionResult> EndAsync(string id, Answer<ReviewDecisionResponse> answer, CancellationToken cancel) => EndAsync(
        id, answer, $"/agents/examens?fait={Uri.EscapeDataString(id)}&foyer={Uri.EscapeDataString(Actor.Household)}", Fields,
        ReviewTexts.Unavailable, cancel);
}
