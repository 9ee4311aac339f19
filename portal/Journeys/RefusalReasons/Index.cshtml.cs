using EspaceFamille.Documents.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.RefusalReasons;

/// <summary>For administrators: the reasons that agents choose from when they refuse supporting documents.</summary>
[Authorize(Policy = Policies.Admin)]
internal sealed class IndexModel(HouseholdActor actor, RefusalReasonsClient reasons) : JourneyPage(actor)
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["label"] = "libelle",
        ["sentence"] = "phrase",
    };

    /// <summary>Set after a reason was added or edited.</summary>
    [BindProperty(SupportsGet = true, Name = "fait")]
    public string? Done { get; set; }

    /// <summary>What agents will choose, as it was sent.</summary>
    public string? Label { get; private set; }

    /// <summary>What families will read, as it was sent.</summary>
    public string? Sentence { get; private set; }

    /// <summary>Null while the service is unavailable.</summary>
    public IReadOnlyList<RefusalReasonResponse>? Reasons { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "libelle")] string? label, [FromForm(Name = "phrase")] string? sentence, CancellationToken cancel)
    {
        (Label, Sentence) = (label, sentence);
        var answer = await reasons.AddAsync(label, sentence, cancel);
        if (answer.Failure is null)
            return Redirect("/agents/motifs?fait=oui");
        Errors = answer.Problem?.At(Fields)
            ?? FormErrors.Of("", Unanswered(answer.Failure, ReasonTexts.NotBegun, ReasonTexts.Unavailable));
        return answer.Failure is Failure.SignedOut or Failure.NotFound ? Without(answer.Failure) : await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var answer = await reasons.ListAsync(cancel);
        Reasons = answer.Value;
        return PageUnless(answer.Failure);
    }
}
