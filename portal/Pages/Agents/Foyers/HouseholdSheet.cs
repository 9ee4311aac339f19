using EspaceFamille.Portal.Api;

namespace EspaceFamille.Portal.Pages.Agents.Foyers;

/// <summary>What the town knows of one household. Each part may be away: the page shows the others.</summary>
internal sealed record HouseholdSheet(string Id, Household? Household, IReadOnlyList<EnrolledChild>? Children, RequestPage? Requests)
{
    private const int RequestsPerPage = 10;

    public static async Task<Answer<HouseholdSheet>> ReadAsync(AgentApi api, string id, string? cursor, CancellationToken cancel)
    {
        var children = api.ChildrenAsync(id, cancel);
        var requests = api.RequestsAsync(id, cursor, RequestsPerPage, cancel);
        var household = await api.HouseholdAsync(id, cancel);
        var sheet = new HouseholdSheet(id, household.Value, (await children).Value, (await requests).Value);
        // The people are identity's to know; meals without people are still worth a page.
        return household.Failure is Failure.NotFound or Failure.SignedOut ? new(null, household.Failure) : new(sheet, null);
    }

    public IReadOnlyList<ChildEnrolment> EnrolmentsOf(Child child) =>
        Children?.FirstOrDefault(one => one.ChildId == child.ChildId)?.Enrolments ?? [];
}
