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

    /// <summary>From a mail or a page about a refusal: the declaration to repeat.</summary>
    [BindProperty(SupportsGet = true, Name = "refaire")]
    public string? RedoneId { get; set; }

    /// <summary>That declaration; null where the address names none.</summary>
    public AbsenceResponse? Earlier { get; private set; }

    /// <summary>The same where it can be repeated: it was refused or withdrawn.</summary>
    public AbsenceResponse? Redone => Earlier is { } earlier && RedoneAbsence.IsPossible(earlier) ? earlier : null;

    /// <summary>The child that the address names; null where it names none, and for an unknown id.</summary>
    public ChildResponse? Child => Children.FirstOrDefault(child => child.ChildId == (Redone?.ChildId ?? ChildId))
        ?? Children.FirstOrDefault(child => child.Enrolments.Any(enrolment => enrolment.EnrolmentId == EnrolmentId));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var reading = ReadAsync(cancel);
        await ListAsync(cancel);
        return await reading ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await ReadAsync(cancel) is { } instead)
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
        if (Redone is { } redone)
            return Begin(draft, child, redone);
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

    /// <summary>The draft with the child, the enrolments, the dates, the reason and the comment of an earlier declaration.</summary>
    private AbsenceDraft Begin(AbsenceDraft draft, ChildResponse child, AbsenceResponse redone)
    {
        var enrolments = redone.Days.Select(days => days.EnrolmentId).ToHashSet(StringComparer.Ordinal);
        var boxes = EnrolmentBox.Of(child, clock.Today)
            .Where(box => box.Enrolments.Any(enrolment => enrolments.Contains(enrolment.EnrolmentId)));
        var form = new DatesForm { ChildIds = [child.ChildId], Boxes = [.. boxes.Select(box => box.Value)] };
        var (isOneDay, period) = (redone.From == redone.To, new AbsencePeriod(redone.From, redone.To));
        return draft with
        {
            Children = new AbsenceChoice(Children, clock.Today).Chosen(form, period),
            Preset = isOneDay ? AbsencePreset.OneDay : AbsencePreset.FromTo,
            From = redone.From,
            To = isOneDay ? null : redone.To,
            Period = period,
            Reason = redone.Reason is AbsenceReason.Unknown ? null : redone.Reason,
            Comment = redone.Comment,
            Redone = RedoneAbsence.Of(redone),
        };
    }

    /// <summary>The children, and the declaration to repeat: another household's does not exist.</summary>
    private async Task<IActionResult?> ReadAsync(CancellationToken cancel)
    {
        var earlier = RedoneId is { Length: > 0 } id ? reservations.AbsenceAsync(id, cancel) : null;
        var children = await reservations.ChildrenAsync(cancel);
        var absence = earlier is null ? null : await earlier;
        if (children.Value is null)
            return Without(children.Failure);
        if (absence is { Value: null })
            return Without(absence.Failure);
        (Children, Earlier) = (children.Value, absence?.Value);
        return null;
    }
}
