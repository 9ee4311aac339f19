using EspaceFamille.Documents.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Viewer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Review;

/// <summary>The agent's change of the own decision, within a day and with a reason that the family reads.</summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class ModifierModel(HouseholdActor actor, DocumentsClient documents, RefusalReasonsClient reasons) : ReviewPage(actor)
{
    public const int MaxReasonCharacters = 500;

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["decision"] = "decision",
        ["reason"] = "motif",
        ["words"] = "message",
        ["changeReason"] = "raison",
    };

    /// <summary>The number of the decision that the agent saw.</summary>
    [BindProperty(Name = "numero")]
    public int Undoes { get; set; }

    [BindProperty(Name = "decision")]
    public ReviewDecision? Decision { get; set; }

    /// <summary>The code of the reason of a refusal.</summary>
    [BindProperty(Name = "motif")]
    public string? Reason { get; set; }

    [BindProperty(Name = "message")]
    public string? Words { get; set; }

    /// <summary>Why the agent changes the decision.</summary>
    [BindProperty(Name = "raison")]
    public string? ChangeReason { get; set; }

    /// <summary>The agent confirms the change although some file was not looked at.</summary>
    [BindProperty(Name = "sansLecture")]
    public bool IsWithoutReading { get; set; }

    /// <summary>Null while the service is unavailable.</summary>
    public ReviewResponse? Review { get; private set; }

    /// <summary>The town's list of refusal reasons; null while it is unavailable.</summary>
    public IReadOnlyList<RefusalReasonResponse>? Reasons { get; private set; }

    protected override ReviewResponse? Decidable => Review is { ChangeableUntil: not null } review ? review : null;

    public Task<IActionResult> OnGetAsync(string id, CancellationToken cancel) => ShowAsync(id, cancel);

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancel)
    {
        Errors = ChangeTexts.Check(Decision, Reason, ChangeReason);
        if (Errors.Any || Decision is not { } decision)
            return await ShowAsync(id, cancel);
        if (!IsWithoutReading && await ConfirmAsync(id, decision, Reason, "sansLecture", cancel) is { } page)
            return page;
        var change = new ChangeDecisionRequest
        {
            Undoes = Undoes,
            Decision = decision,
            ChangeReason = ChangeReason,
            ReasonCode = decision is ReviewDecision.Refused ? Reason : null,
            Words = decision is ReviewDecision.Refused ? Words : null,
        };
        return await EndAsync(
            id, await documents.ChangeDecisionAsync(id, change, cancel), AddressOf(id), Fields, ReviewTexts.Unavailable, cancel);
    }

    protected override async Task<IActionResult> ShowAsync(string id, CancellationToken cancel)
    {
        var listing = reasons.ListAsync(cancel);
        var answer = await documents.ReviewAsync(id, cancel);
        Reasons = (await listing).Value;
        Review = Of(Actor, answer);
        return Shown(answer);
    }
}
