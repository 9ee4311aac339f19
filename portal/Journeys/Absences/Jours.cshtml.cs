using EspaceFamille.Language;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Calendar;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Reservations.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>Step 1: the child's enrolments and the dates, with a preview of the days that the absence concerns.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class JoursModel(HouseholdActor actor, DraftStore drafts, ReservationsClient reservations, TownClock clock)
    : AbsencePage(actor, drafts)
{
    public ChildResponse Child { get; private set; } = null!;

    /// <summary>Those of these months, or all where there are none.</summary>
    public IReadOnlyList<ChildEnrolment> Enrolments => Child.Around(clock.Today) is { Count: > 0 } around ? around : Child.Enrolments;

    public AbsencePreviewResponse? Preview { get; private set; }

    /// <summary>The form as it was filled in.</summary>
    public DatesForm Dates { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "enfant")] string? child, [FromQuery(Name = "inscription")] string? enrolment,
        [FromQuery(Name = "jour")] string? day, CancellationToken cancel)
    {
        var children = reservations.ChildrenAsync(cancel);
        await LoadAsync(cancel);
        if (day is not null)
            await KeepAsync(Draft with
            {
                EnrolmentIds = [enrolment ?? ""],
                Preset = AbsencePreset.OneDay,
                From = FrenchDates.Read(day),
                To = null,
            }, cancel);
        var childId = child ?? Draft.ChildId;
        // Another child's enrolments are in the first response: its dates are previewed on the page that follows.
        var isKnown = childId is not null && (day is not null || childId == Draft.ChildId);
        var preview = isKnown && Draft.Preset is not null
            ? reservations.PreviewAsync((Draft with { ChildId = childId }).Preview(), cancel)
            : null;
        if (await ChooseAsync(await children, child, keepEnrolments: day is not null, cancel) is { } instead)
            return instead;
        Dates = DatesForm.Of(Draft);
        if (preview is null)
            return Draft.Preset is null ? Page() : Redirect(Address("jours"));
        Take(await preview);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm] DatesForm form, [FromForm(Name = "aller")] string? goTo, CancellationToken cancel)
    {
        var children = reservations.ChildrenAsync(cancel);
        await LoadAsync(cancel);
        (Dates, Errors) = (form, form.Check());
        var chosen = form.Into(Draft with { ChildId = form.ChildId }) with { Period = null };
        var preview = Errors.Any ? null : reservations.PreviewAsync(chosen.Preview(), cancel);
        if (await ChooseAsync(await children, form.ChildId, keepEnrolments: false, cancel) is { } instead)
            return instead;
        if (preview is null)
            return Page();
        await KeepAsync(chosen with { ChildId = Child.ChildId }, cancel);
        if (Take(await preview) is { } failed)
            return failed;
        if (goTo != "continuer" || Preview is null)
            return Page();
        await KeepAsync(Draft with { Period = new(Preview.From, Preview.To) }, cancel);
        return Redirect(Address("justificatif"));
    }

    /// <summary>Takes the child of the page into the draft. Returns the response when there is no such child, or null.</summary>
    private async Task<IActionResult?> ChooseAsync(
        Answer<IReadOnlyList<ChildResponse>> answer, string? childId, bool keepEnrolments, CancellationToken cancel)
    {
        if (answer.Value is null)
            return Without(answer.Failure);
        if (answer.Value.FirstOrDefault(child => child.ChildId == (childId ?? Draft.ChildId)) is not { } found)
            return childId is null ? Redirect(Address("")) : NotFound();
        Child = found;
        if (Draft.ChildId != found.ChildId)
            await KeepAsync(Draft with
            {
                ChildId = found.ChildId,
                EnrolmentIds = keepEnrolments ? Draft.EnrolmentIds : [.. Enrolments.Select(enrolment => enrolment.EnrolmentId)],
            }, cancel);
        return null;
    }

    private IActionResult? Take(Answer<AbsencePreviewResponse> answer)
    {
        Preview = answer.Value;
        if (answer.Problem is { } problem)
            Errors = problem.At(Fields);
        return answer.Value is null && answer.Problem is null ? Without(answer.Failure) : null;
    }
}
