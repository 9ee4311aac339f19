using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Pages.Reservations;

/// <summary>Which child, and which of its enrolments, the family wants to change.</summary>
[Authorize(Policy = Policies.Family)]
internal sealed class IndexModel(FamilyApi api, [FromKeyedServices(Clocks.Town)] TimeProvider town) : ServedPage
{
    public IReadOnlyList<EnrolledChild> Children { get; private set; } = [];

    public DateOnly Today => Clocks.ParisDay(town.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var answer = await api.ChildrenAsync(cancel);
        if (answer.Value is null)
            return Without(answer.Failure);
        Children = answer.Value;
        return Page();
    }
}
