using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Letters;

/// <summary>For agents: letters to all households without an account. While they are written, the page reloads itself.</summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class IndexModel(HouseholdActor actor, LettersClient letters) : JourneyPage(actor)
{
    private const string SecondsToReload = "5";
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal) { ["reason"] = "motif" };

    /// <summary>Null while the service is unavailable.</summary>
    public IReadOnlyList<LetterBatchResponse>? Batches { get; private set; }

    public bool IsRunning => Batches?.Any(batch => batch.State is LetterBatchState.Running) == true;

    [BindProperty(Name = "motif")]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var answer = await letters.ListAsync(cancel);
        Batches = answer.Value?.Items;
        if (IsRunning && HttpMethods.IsGet(Request.Method))
            Response.Headers.Append("Refresh", SecondsToReload);
        return PageUnless(answer.Failure);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var answer = await letters.RequestAsync(Reason, cancel);
        if (answer.Value is not null)
            return Redirect("/agents/courriers");
        if (answer.Failure is Failure.SignedOut)
            return Challenge();
        Errors = answer.Problem?.At(Fields)
            ?? FormErrors.Of("", Unanswered(answer.Failure, LetterTexts.Unanswered, LetterTexts.Unanswered));
        return await OnGetAsync(cancel);
    }
}
