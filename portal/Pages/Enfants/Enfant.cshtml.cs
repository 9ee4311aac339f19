using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Planning;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Pages.Enfants;

/// <summary>A child's page: who it is, what it is enrolled for, and its agenda by month.</summary>
[Authorize(Policy = Policies.Family)]
internal sealed class EnfantModel(FamilyApi api, PlanningApi plannings, [FromKeyedServices(Clocks.Town)] TimeProvider town) : ServedPage
{
    public Child Child { get; private set; } = null!;

    /// <summary>Null where the child is enrolled for nothing.</summary>
    public EnrolledChild? Enrolled { get; private set; }

    public DateOnly Today => Clocks.ParisDay(town.GetUtcNow());

    public Period Period { get; private set; } = null!;

    /// <summary>Of each enrolment, the month's days.</summary>
    public IReadOnlyList<PlanningDays> Months { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, [FromQuery(Name = "mois")] string? month, CancellationToken cancel)
    {
        var (profile, children) = (api.ProfileAsync(cancel), api.ChildrenAsync(cancel));
        if ((await profile).Value is null)
            return Without((await profile).Failure);
        if ((await profile).Value!.Household?.Children.FirstOrDefault(child => child.ChildId == id) is not { } found)
            return NotFound();
        Child = found;
        Enrolled = (await children).Value?.FirstOrDefault(child => child.ChildId == id);
        Period = Period.Parse($"mois:{month}-01") ?? Period.Of(month: true, Today);
        var enrolments = Enrolled?.Enrolments.Where(enrolment => enrolment.From <= Period.To && enrolment.To >= Period.From) ?? [];
        var answers = await Task.WhenAll(enrolments.Select(enrolment => plannings.DaysAsync(enrolment.EnrolmentId, Period.From, Period.To, cancel)));
        Months = [.. answers.Select(answer => answer.Value).OfType<PlanningDays>()];
        return Page();
    }
}
