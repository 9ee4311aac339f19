using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Reservations.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>Step 3: what will be sent and an agent's reason; then one declaration, sent once.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class RecapitulatifModel(HouseholdActor actor, DraftStore drafts, ReservationsClient reservations)
    : AbsencePage(actor, drafts)
{
    public ChildResponse Child { get; private set; } = null!;

    public AbsencePreviewResponse Preview { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return await ReadAsync(cancel) ?? Page();
    }

    /// <summary>Sends before it reads: a repeat of an accepted declaration must get the first response, whatever it changed.</summary>
    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "cle")] string key, [FromForm(Name = AgentReason.Field)] string? reason, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        // The same page sent twice: the first has shown the number.
        if (Draft.Key != key || Draft.Period is null || Draft.Reason is null)
            return To("/demandes");
        await KeepAsync(Draft with { AgentReason = Actor.IsAgent ? reason ?? "" : null }, cancel);
        Errors = AgentReason.Check(Actor, reason);
        if (Errors.Any)
            return await ReadAsync(cancel) ?? Page();
        var answer = await reservations.DeclareAsync(Draft.Declaration(), key, cancel);
        if (answer.Value is { } absence)
        {
            var documents = Draft.Attached.Select(document => ("pieces", (object?)document.DocumentId));
            await DropAsync(cancel);
            return To($"/demandes/{absence.Id}{Query.Of([("envoyee", "oui"), .. documents])}");
        }

        if (answer.Problem is not { } problem)
            return Without(answer.Failure);
        Errors = problem.At(Fields);
        return await ReadAsync(cancel) ?? Page();
    }

    /// <summary>Reads the child and the days side by side.</summary>
    private async Task<IActionResult?> ReadAsync(CancellationToken cancel)
    {
        if (Draft.Period is not { } period || Draft.Reason is null)
            return Redirect(Address(""));
        var preview = reservations.PreviewAsync(
            Draft.Preview() with { Preset = AbsencePreset.FromTo, From = period.From, To = period.To }, cancel);
        var children = await reservations.ChildrenAsync(cancel);
        var days = await preview;
        if (children.Value is null)
            return Without(children.Failure);
        if (children.Value.FirstOrDefault(child => child.ChildId == Draft.ChildId) is not { } found)
            return NotFound();
        // A rule forbids the absence since the first step, which shows why.
        if (days.Problem is not null)
            return Redirect(Address("jours"));
        if (days.Value is null)
            return Without(days.Failure);
        (Child, Preview) = (found, days.Value);
        return null;
    }
}
