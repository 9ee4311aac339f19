using EspaceFamille.Platform;
using EspaceFamille.Portal.Absences;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Pages.Absences;

/// <summary>Step 1: the child's enrolments and the dates, with the days that the absence would touch shown at once.</summary>
[Authorize(Policy = Policies.Family)]
internal sealed class JoursModel(DraftStore drafts, FamilyApi families, AbsenceApi absences, [FromKeyedServices(Clocks.Town)] TimeProvider town) : AbsencePage(drafts)
{
    public EnrolledChild Child { get; private set; } = null!;

    public IReadOnlyList<ChildEnrolment> Enrolments => Child.Around(Clocks.ParisDay(town.GetUtcNow()));

    public AbsencePreview? Preview { get; private set; }

    /// <summary>What was typed, to be shown again as it was.</summary>
    public DatesForm Dates { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "enfant")] string? child, [FromQuery(Name = "inscription")] string? enrolment, [FromQuery(Name = "jour")] string? day, CancellationToken cancel)
    {
        if (await ReadAsync(child, cancel) is { } instead)
            return instead;
        if (day is not null)
            await KeepAsync(Draft with { EnrolmentIds = [enrolment ?? ""], Preset = DatePresets.OneDay, From = DatesForm.Day(day), To = null }, cancel);
        Dates = DatesForm.Of(Draft);
        if (Draft.Preset is not null)
            await PreviewAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] DatesForm form, [FromForm(Name = "aller")] string? goTo, CancellationToken cancel)
    {
        if (await ReadAsync(form.ChildId, cancel) is { } instead)
            return instead;
        Dates = form;
        Errors = form.Faults();
        if (Errors.Count > 0)
            return Page();
        await KeepAsync(form.Into(Draft) with { Period = null }, cancel);
        if (await PreviewAsync(cancel) is { } failed)
            return failed;
        if (goTo != "continuer" || Preview is null)
            return Page();
        await KeepAsync(Draft with { Period = new(Preview.From, Preview.To) }, cancel);
        return Redirect("/absences/justificatif");
    }

    private async Task<IActionResult?> ReadAsync(string? childId, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var answer = await families.ChildrenAsync(cancel);
        if (answer.Value is null)
            return Without(answer.Failure);
        if (answer.Value.FirstOrDefault(child => child.ChildId == (childId ?? Draft.ChildId)) is not { } child)
            return childId is null ? Redirect("/absences") : NotFound();
        Child = child;
        if (Draft.ChildId != child.ChildId)
            await KeepAsync(Draft with { ChildId = child.ChildId, EnrolmentIds = [.. Enrolments.Select(enrolment => enrolment.EnrolmentId)] }, cancel);
        return null;
    }

    private async Task<IActionResult?> PreviewAsync(CancellationToken cancel)
    {
        var answer = await absences.PreviewAsync(Child.ChildId, Draft.Enrolments, Draft.Preset, Draft.From, Draft.To, cancel);
        Preview = answer.Value;
        if (answer.Problem is { } problem)
            Errors = Sentences(problem);
        return answer.Value is null && answer.Problem is null ? Without(answer.Failure) : null;
    }
}
