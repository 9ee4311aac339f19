using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Planning;

/// <summary>A step of "Modifier les réservations": it works on one enrolment and on the draft that the family has begun there.</summary>
internal abstract class DraftPage(DraftStore drafts, PlanningApi plannings, [FromKeyedServices(Clocks.Town)] TimeProvider town) : ServedPage
{
    [BindProperty(SupportsGet = true, Name = "inscription")]
    public string EnrolmentId { get; set; } = "";

    /// <summary>The enrolment and its shown days.</summary>
    public PlanningDays Days { get; protected set; } = null!;

    public PlanningDraft Draft { get; private set; } = null!;

    protected PlanningApi Plannings => plannings;

    protected DateOnly Today => Clocks.ParisDay(town.GetUtcNow());

    /// <summary>Reads the enrolment's days and the draft. The answer is why the page cannot be shown, or null.</summary>
    protected async Task<IActionResult?> LoadAsync(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var answer = await plannings.DaysAsync(EnrolmentId, from, to, cancel);
        if (answer.Value is null)
            return Without(answer.Failure);
        Days = answer.Value;
        Draft = await drafts.ReadAsync<PlanningDraft>(User, PlanningDraft.FormOf(EnrolmentId), cancel)
            ?? PlanningDraft.Begin(town.GetUtcNow(), Days.Version);
        return null;
    }

    protected Task KeepAsync(PlanningDraft draft, CancellationToken cancel)
    {
        Draft = draft;
        return drafts.KeepAsync(User, PlanningDraft.FormOf(EnrolmentId), draft, cancel);
    }

    protected Task DropAsync(CancellationToken cancel) => drafts.DropAsync(User, PlanningDraft.FormOf(EnrolmentId), cancel);
}
