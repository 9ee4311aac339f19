using EspaceFamille.Documents.Api;
using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Review;

/// <summary>What agents do at a review besides deciding: request another document, write a note for colleagues, assign it.</summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class SuiviModel(HouseholdActor actor, DocumentsClient documents, IdentityClient identity) : ReviewPage(actor)
{
    public const int MaxWordsCharacters = 500;

    private static readonly Dictionary<string, string>
        DemandFields = new(StringComparer.Ordinal) { ["words"] = "piece" },
        NoteFields = new(StringComparer.Ordinal) { ["words"] = "note" },
        AssignFields = new(StringComparer.Ordinal) { ["accountId"] = "agent" };

    /// <summary>What the family reads of the document that is requested.</summary>
    [BindProperty(Name = "piece")]
    public string? Demand { get; set; }

    /// <summary>What colleagues read.</summary>
    [BindProperty(Name = "note")]
    public string? Note { get; set; }

    /// <summary>Null while the service is unavailable.</summary>
    public ReviewResponse? Review { get; private set; }

    /// <summary>Whom it can be assigned to; empty while their names are unavailable.</summary>
    public IReadOnlyList<ColleagueResponse> Colleagues { get; private set; } = [];

    /// <summary>The colleagues who may review it.</summary>
    public IEnumerable<ColleagueResponse> Assignable(ReviewResponse review) => Colleagues.Where(
        one => one.AccountId != Self && review.Assignable?.Contains(one.AccountId, StringComparer.Ordinal) != false);

    public Task<IActionResult> OnGetAsync(string id, CancellationToken cancel) => ShowAsync(id, cancel);

    public async Task<IActionResult> OnPostPieceAsync(string id, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Demand))
            Errors = FormErrors.Of("piece", FollowUpTexts.NoDemand);
        return Errors.Any
            ? await ShowAsync(id, cancel)
            : await EndAsync(id, await documents.DemandAsync(id, Demand, cancel), DemandFields, cancel);
    }

    public async Task<IActionResult> OnPostNoteAsync(string id, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Note))
            Errors = FormErrors.Of("note", FollowUpTexts.NoNote);
        return Errors.Any
            ? await ShowAsync(id, cancel)
            : await EndAsync(id, await documents.AddNoteAsync(id, Note, cancel), NoteFields, cancel);
    }

    /// <param name="agent">The account of the agent; empty for nobody.</param>
    public async Task<IActionResult> OnPostConfierAsync(string id, [FromForm(Name = "agent")] string? agent, CancellationToken cancel) =>
        await EndAsync(
            id, await documents.AssignAsync(id, string.IsNullOrEmpty(agent) ? null : agent, cancel), AssignFields, cancel);

    protected override async Task<IActionResult> ShowAsync(string id, CancellationToken cancel)
    {
        var (reading, naming) = (documents.ReviewAsync(id, cancel), identity.ColleaguesAsync(cancel));
        var answer = await reading;
        Colleagues = (await naming).Value ?? [];
        Review = Of(Actor, answer);
        return Shown(answer);
    }

    private Task<IActionResult> EndAsync<T>(
        string id, Answer<T> answer, IReadOnlyDictionary<string, string> fields, CancellationToken cancel)
        where T : class => EndAsync(id, answer, AddressOf(id), fields, FollowUpTexts.Unavailable, cancel);
}
