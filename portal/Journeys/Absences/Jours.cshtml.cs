using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Reservations.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>Step 1: who and when, with a preview of the days that the absence concerns.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class JoursModel(HouseholdActor actor, DraftStore drafts, ReservationsClient reservations, TownClock clock)
    : AbsencePage(actor, drafts)
{
    public DateOnly Today => clock.Today;

    public DateTimeOffset Now => clock.Now;

    public AbsenceChoice Choice { get; private set; } = null!;

    /// <summary>The form as it was filled in.</summary>
    public DatesForm Dates { get; private set; } = new();

    /// <summary>The days that the form means; null where it names none.</summary>
    public AbsencePeriod? Period { get; private set; }

    public AbsencePreviews? Previews { get; private set; }

    /// <summary>The parts of the period in which a child has no enrolment.</summary>
    public IReadOnlyList<string> LeftOut { get; private set; } = [];

    /// <summary>The days of the declaration that this one repeats on which nothing is reserved any more.</summary>
    public IReadOnlyList<DateOnly> Gone { get; private set; } = [];

    public bool IsAbsent(string childId) => Dates.ChildIds.Contains(childId, StringComparer.Ordinal);

    /// <summary>A box is ticked unless its child was chosen without it.</summary>
    public bool IsTicked(string childId, EnrolmentBox box) => !IsAbsent(childId) || Dates.Boxes.Contains(box.Value, StringComparer.Ordinal);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var children = reservations.ChildrenAsync(cancel);
        if (await OpenAsync(cancel) is { } instead)
            return instead;
        var previews = Draft.Period is null ? null : ReadPreviewsAsync(Draft, cancel);
        if (Take(await children) is { } failed)
            return failed;
        (Dates, Period) = (DatesForm.Of(Draft), Draft.Period);
        // The only child is chosen from the start.
        if (Dates.ChildIds.Length == 0 && Choice.Children is [var only])
            Dates = Dates with { ChildIds = [only.ChildId], Boxes = [.. Choice.BoxesOf(only).Select(box => box.Value)] };
        return previews is null ? Page() : Take(await previews, Draft) ?? Page();
    }

    /// <param name="goTo">"continuer", "effacer" (dates that are not used), or "apercu" to stay.</param>
    public async Task<IActionResult> OnPostAsync(
        [FromForm] DatesForm form, [FromForm(Name = "aller")] string? goTo, CancellationToken cancel)
    {
        var (chosen, instead) = await FillAsync(goTo == "effacer" ? form.WithoutUnusedDates() : form, cancel);
        if (instead is not null)
            return instead;
        if (Errors.Any)
            return Page();
        var isComplete = goTo == "continuer" && Previews is not null;
        return await KeepAsync(draft => draft with
        {
            Children = chosen.Children,
            Preset = chosen.Preset,
            From = chosen.From,
            To = chosen.To,
            Period = chosen.Period,
            Step = isComplete && draft.Step == "jours" ? "justificatif" : draft.Step,
        }, cancel) ?? (isComplete ? Redirect(Address("justificatif")) : Page());
    }

    /// <summary>The touched days of a choice that the page's script sends; nothing is written.</summary>
    public async Task<IActionResult> OnPostApercuAsync([FromForm] DatesForm form, CancellationToken cancel) =>
        (await FillAsync(form, cancel)).Instead ?? Partial("_Touched", this);

    /// <summary>Reads what the form means, with its previews where it has no error.</summary>
    private async Task<(AbsenceDraft Chosen, IActionResult? Instead)> FillAsync(DatesForm form, CancellationToken cancel)
    {
        var children = reservations.ChildrenAsync(cancel);
        if (await OpenAsync(cancel) is { } instead)
            return (new(), instead);
        if (Take(await children) is { } failed)
            return (new(), failed);
        (Dates, Errors) = (form, form.Check());
        var dated = form.Into(Draft, Today);
        var chosen = dated with { Children = Choice.Chosen(form, dated.Period) };
        Period = chosen.Period;
        Errors = Errors.And(Choice.Check(chosen.Children, Errors.Any ? null : Period, Fields(form.Preset)["from"]));
        return Errors.Any ? (chosen, null) : (chosen, Take(await ReadPreviewsAsync(chosen, cancel), chosen));
    }

    private Task<AbsencePreviews> ReadPreviewsAsync(AbsenceDraft draft, CancellationToken cancel) =>
        AbsencePreviews.ReadAsync(draft.Children, child => reservations.PreviewAsync(child.Preview(draft), cancel));

    private IActionResult? Take(Answer<IReadOnlyList<ChildResponse>> answer)
    {
        if (answer.Value is null)
            return Without(answer.Failure);
        Choice = new(answer.Value, Today);
        return null;
    }

    private IActionResult? Take(AbsencePreviews previews, AbsenceDraft draft)
    {
        if (previews.Failure is { } failure)
            return Without(failure);
        Errors = previews.Errors(Fields(draft.Preset));
        Previews = Errors.Any ? null : previews;
        LeftOut = Choice.LeftOut(draft.Children, draft.Period!);
        Gone = draft.Redone?.Gone(previews) ?? [];
        return null;
    }
}
