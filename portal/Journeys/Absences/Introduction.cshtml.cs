using EspaceFamille.Language;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Reservations.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>What declaring an absence is, and the cases that the town lists; "Commencer" makes a draft.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class IntroductionModel(HouseholdActor actor, DraftStore drafts, ReservationsClient reservations, TownClock clock)
    : BeginPage(actor, drafts)
{
    public IReadOnlyList<ChildResponse> Children { get; private set; } = [];

    /// <summary>From a child's page.</summary>
    [BindProperty(SupportsGet = true, Name = "enfant")]
    public string? ChildId { get; set; }

    /// <summary>From a locked day of a planning.</summary>
    [BindProperty(SupportsGet = true, Name = "inscription")]
    public string? EnrolmentId { get; set; }

    [BindProperty(SupportsGet = true, Name = "jour")]
    public string? DayText { get; set; }

    public DateOnly? Day => FrenchDates.Read(DayText);

    /// <summary>The child that the address names; null where it names none, and for an unknown id.</summary>
    public ChildResponse? Child => Children.FirstOrDefault(child => child.ChildId == ChildId)
        ?? Children.FirstOrDefault(child => child.Enrolments.Any(enrolment => enrolment.EnrolmentId == EnrolmentId));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var children = reservations.ChildrenAsync(cancel);
        await ListAsync(cancel);
        return Take(await children) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Take(await reservations.ChildrenAsync(cancel)) is { } instead)
            return instead;
        if (ChildId is { Length: > 0 } && Child is null)
            return NotFound();
        return await BeginAsync(AbsenceDraft.Form, AbsenceDraft.Path, Begin(), cancel) ?? Page();
    }

    /// <summary>The draft with what the address names filled in.</summary>
    private AbsenceDraft Begin()
    {
        var draft = new AbsenceDraft();
        if (Child is not { } child)
            return draft;
        var boxes = EnrolmentBox.Of(child, clock.Today);
        if (boxes.Where(box => box.Enrolments.Any(enrolment => enrolment.EnrolmentId == EnrolmentId)).ToArray() is { Length: > 0 } named)
            boxes = named;
        var period = Day is { } day ? new AbsencePeriod(day, day) : null;
        var form = new DatesForm { ChildIds = [child.ChildId], Boxes = [.. boxes.Select(box => box.Value)] };
        return draft with
        {
            Children = new AbsenceChoice(Children, clock.Today).Chosen(form, period),
            Preset = period is null ? null : AbsencePreset.OneDay,
            From = period?.From,
            Period = period,
        };
    }

    private IActionResult? Take(Answer<IReadOnlyList<ChildResponse>> answer)
    {
        if (answer.Value is null)
            return Without(answer.Failure);
        Children = answer.Value;
        return null;
    }
}
