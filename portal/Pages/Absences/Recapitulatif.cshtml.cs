using EspaceFamille.Platform;
using EspaceFamille.Portal.Absences;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Pages.Absences;

/// <summary>Step 3: what will be sent, then one declaration, sent once.</summary>
[Authorize(Policy = Policies.Family)]
internal sealed class RecapitulatifModel(DraftStore drafts, FamilyApi families, AbsenceApi absences) : AbsencePage(drafts)
{
    public EnrolledChild Child { get; private set; } = null!;

    public AbsencePreview Preview { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ReadAsync(cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "cle")] string key, CancellationToken cancel)
    {
        if (await ReadAsync(cancel) is { } instead)
            return instead;
        // The same page sent twice: the first has told the number.
        if (Draft.Key != key)
            return Redirect("/demandes");
        var answer = await absences.DeclareAsync(
            new
            {
                childId = Draft.ChildId,
                enrolmentIds = Draft.Enrolments,
                from = Preview.From,
                to = Preview.To,
                reason = Draft.Reason,
                comment = Draft.Comment,
                receipts = Draft.Documents.Select(piece => piece.Receipt),
            },
            key, cancel);
        if (answer.Value is { } absence)
        {
            await DropAsync(cancel);
            return Redirect($"/demandes/{absence.Id}?envoyee=oui");
        }

        if (answer.Problem is not { } problem)
            return Without(answer.Failure);
        Errors = Sentences(problem);
        return Page();
    }

    private async Task<IActionResult?> ReadAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Draft.Preset is null || Draft.Reason is null)
            return Redirect("/absences");
        var children = await families.ChildrenAsync(cancel);
        if (children.Value is null)
            return Without(children.Failure);
        if (children.Value.FirstOrDefault(child => child.ChildId == Draft.ChildId) is not { } child)
            return NotFound();
        Child = child;
        var answer = await absences.PreviewAsync(Child.ChildId, Draft.Enrolments, Draft.Preset, Draft.From, Draft.To, cancel);
        // A rule says no since the first step: that step says why.
        if (answer.Problem is not null)
            return Redirect("/absences/jours");
        if (answer.Value is null)
            return Without(answer.Failure);
        Preview = answer.Value;
        return null;
    }
}
