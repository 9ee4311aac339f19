using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Pages.Absences;

/// <summary>What reporting an absence is, which cases the town lists, and for which child it is.</summary>
[Authorize(Policy = Policies.Family)]
internal sealed class IntroductionModel(FamilyApi api) : ServedPage
{
    public IReadOnlyList<EnrolledChild> Children { get; private set; } = [];

    /// <summary>From a locked day of a planning.</summary>
    [BindProperty(SupportsGet = true, Name = "inscription")]
    public string? EnrolmentId { get; set; }

    [BindProperty(SupportsGet = true, Name = "jour")]
    public string? Day { get; set; }

    public bool IsChosen(EnrolledChild child) => Children.Count == 1 || child.Enrolments.Any(enrolment => enrolment.EnrolmentId == EnrolmentId);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var answer = await api.ChildrenAsync(cancel);
        if (answer.Value is null)
            return Without(answer.Failure);
        Children = answer.Value;
        return Page();
    }
}
