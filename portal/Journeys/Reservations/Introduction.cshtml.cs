using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Calendar;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Reservations.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Reservations;

/// <summary>What changing reservations is, how long it takes, and the town's rules; "Commencer" makes a draft.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class IntroductionModel(HouseholdActor actor, DraftStore drafts, ReservationsClient reservations, TownClock clock)
    : BeginPage(actor, drafts)
{
    [BindProperty(SupportsGet = true, Name = "inscription")]
    public string EnrolmentId { get; set; } = "";

    /// <summary>The week or month with which the planning opens, by name; null for the first in which a day can be changed.</summary>
    [BindProperty(SupportsGet = true, Name = "periode")]
    public string? PeriodName { get; set; }

    public PlanningDaysResponse Days { get; private set; } = null!;

    public string AbsenceAddress => PlanningPage.AbsenceAddress(Actor, EnrolmentId);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var reading = reservations.DaysAsync(EnrolmentId, clock.Today, clock.Today, cancel);
        await ListAsync(cancel);
        return Take(await reading) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Take(await reservations.DaysAsync(EnrolmentId, clock.Today, clock.Today, cancel)) is { } instead)
            return instead;
        var who = Days.ChildName is null ? Days.Activity : $"{Days.ChildName}, {Days.Activity}";
        return await BeginAsync(
            PlanningDraft.FormOf(EnrolmentId), PlanningPage.PathOf(EnrolmentId), PlanningDraft.Begin(who, Days.Version), cancel,
            Period.Parse(PeriodName) is { } period ? $"?periode={period.Name}" : "") ?? Page();
    }

    private IActionResult? Take(Answer<PlanningDaysResponse> answer)
    {
        if (answer.Value is null)
            return Without(answer.Failure);
        Days = answer.Value;
        return null;
    }
}
