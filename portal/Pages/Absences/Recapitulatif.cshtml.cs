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

    /// <summary>Sends first and reads afterwards: a repeat of what did arrive must get its first answer, whatever it changed.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "cle")] string key, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        // The same page sent twice: the first has told the number.
        if (Draft.Key != key || Draft.Period is null)
            return Redirect("/demandes");
        var answer = await absences.DeclareAsync(Draft.Declaration(), key, cancel);
        if (answer.Value is { } absence)
        {
            await DropAsync(cancel);
            return Redirect($"/demandes/{absence.Id}?envoyee=oui");
        }

        if (answer.Problem is not { } problem)
            return Without(answer.Failure);
        Errors = Sentences(problem);
        return await ReadAsync(cancel) ?? Page();
    }

    private async Task<IActionResult?> ReadAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Draft.Period is not { } period || Draft.Reason is null)
            return Redirect("/absences");
        var children = await families.ChildrenAsync(cancel);
        if (children.Value is null)
            return Without(children.Failure);
        if (children.Value.FirstOrDefault(child => child.ChildId == Draft.ChildId) is not { } child)
            return NotFound();
        Child = child;
        var answer = await absences.PreviewAsync(Child.ChildId, Draft.Enrolments, DatePresets.FromTo, period.From, period.To, cancel);
        // A rule says no since the first step: that step says why.
        if (answer.Problem is not null)
            return Redirect("/absences/jours");
        if (answer.Value is null)
            return Without(answer.Failure);
        Preview = answer.Value;
        return null;
    }
}
