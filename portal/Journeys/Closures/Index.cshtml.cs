using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Closures;

/// <summary>For agents: the closures that were decided, and the form of a new one.</summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class IndexModel(HouseholdActor actor, ClosuresClient closures) : JourneyPage(actor)
{
    [BindProperty(SupportsGet = true, Name = "suite")]
    public string? Cursor { get; set; }

    /// <summary>The closure whose form was sent; null where none was.</summary>
    public string? Tried { get; private set; }

    /// <summary>Null while the service is unavailable.</summary>
    public ClosuresResponse? List { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostRevenirAsync([FromForm(Name = "fermeture")] string? id, CancellationToken cancel)
    {
        var answer = await closures.TakeBackAsync(id ?? "", cancel);
        if (answer.Failure is null)
            return Redirect("/agents/fermetures");
        Tried = id;
        Errors = FormErrors.Of(
            "", answer.Problem?.Title ?? Unanswered(answer.Failure, ClosureTexts.NotBegun, ClosureTexts.Unavailable));
        return answer.Failure is Failure.SignedOut or Failure.NotFound ? Without(answer.Failure) : await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var answer = await closures.ListAsync(cancel, Cursor);
        List = answer.Value;
        return PageUnless(answer.Failure);
    }
}
