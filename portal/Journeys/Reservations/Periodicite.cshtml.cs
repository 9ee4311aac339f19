using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Reservations.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Reservations;

/// <summary>"Appliquer une périodicité": chosen weekdays, every week or one in two, previewed, then added to the draft.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class PeriodiciteModel(HouseholdActor actor, DraftStore drafts, ReservationsClient reservations, TownClock clock)
    : PlanningPage(actor, drafts, reservations, clock)
{
    public PatternForm Form { get; private set; } = new();

    public WeeklyPatternPreviewResponse? Preview { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await LoadAsync(Today, Today, cancel) is { } instead)
            return instead;
        var from = Today > Days.From ? Today : Days.From;
        Form = new PatternForm { From = $"{from:yyyy-MM-dd}", To = $"{Days.BookableUntil ?? Days.To:yyyy-MM-dd}" };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm] PatternForm form, [FromForm(Name = "suite")] string? next, CancellationToken cancel)
    {
        Form = form;
        Errors = form.Check();
        var preview = Errors.Any ? null : Reservations.PreviewAsync(EnrolmentId, form.Request(), cancel);
        if (await LoadAsync(Today, Today, cancel) is { } instead)
            return instead;
        if (preview is null)
            return Page();
        var answer = await preview;
        if (answer.Problem is { } problem)
            Errors = problem.At(PatternForm.Fields);
        else if (answer.Value is null)
            return Without(answer.Failure);
        Preview = answer.Value;
        if (next != "appliquer" || Preview is null)
            return Page();
        return await KeepAsync(open => DraftRules.Apply(open.Form!, Preview, open.Version + 1), cancel)
            ?? Redirect(Address("recapitulatif"));
    }
}
