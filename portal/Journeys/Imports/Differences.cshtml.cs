using System.Globalization;
using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Imports;

/// <summary>For administrators: decides where the files state something else than a family or an agent wrote here since.</summary>
[Authorize(Policy = Policies.Admin)]
internal sealed class DifferencesModel(HouseholdActor actor, ImportsClient imports) : JourneyPage(actor)
{
    private const string Address = "/agents/imports/differences";
    private const string Files = "fichiers";
    private const string Ours = "garder";
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal);

    /// <summary>Set after a decision: which one.</summary>
    [BindProperty(SupportsGet = true, Name = "fait")]
    public string? Done { get; set; }

    public string? DoneText => Done switch
    {
        Files => ImportTexts.Taken,
        Ours => ImportTexts.Kept,
        _ => null,
    };

    /// <summary>Null while the service is unavailable.</summary>
    public ImportDifferenceListResponse? List { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var answer = await imports.DifferencesAsync(cancel);
        List = answer.Value;
        return PageUnless(answer.Failure);
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "nature")] ImportFact fact, [FromForm(Name = "foyer")] string? household,
        [FromForm(Name = "compte")] string? account, [FromForm(Name = "adulte")] string? adult, [FromForm(Name = "vu")] string? seen,
        [FromForm(Name = "decision")] string? decision, CancellationToken cancel)
    {
        if (fact is ImportFact.Unknown || household is null
            || !DateTimeOffset.TryParseExact(seen, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var seenAt))
            return NotFound();
        // Nothing is replaced without the button that states it.
        var takes = decision == Files;
        var answer = await imports.DecideAsync(
            new(fact, household, account, adult, seenAt, takes ? ImportDecision.TakeFiles : ImportDecision.Keep), cancel);
        if (answer.Failure is null)
            return Redirect($"{Address}?fait={(takes ? Files : Ours)}");
        if (answer.Failure is Failure.SignedOut or Failure.NotFound)
            return Without(answer.Failure);
        Errors = answer.Problem?.At(Fields)
            ?? FormErrors.Of("", Unanswered(answer.Failure, ImportTexts.NotBegun, ImportTexts.Unavailable));
        return await OnGetAsync(cancel);
    }
}
