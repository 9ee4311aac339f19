using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Api.Agents;

namespace EspaceFamille.Portal.Pages.Agents.Examens;

/// <summary>A review beside what the other services know of it; each of those parts may be away.</summary>
internal sealed record ReviewSheet(ReviewDetail Review, Household? Household, AbsenceDetail? Absence, ReviewPage? Queue)
{
    public Child? Child => Household?.Children.FirstOrDefault(child => child.ChildId == Review.ChildId);

    /// <summary>Days whose meal had been served before the decision, and which it left as they are.</summary>
    public IEnumerable<DateOnly> ServedDays => Absence?.Outcome?.ServedDays.SelectMany(enrolment => enrolment.Days) ?? [];

    /// <summary>The others that wait, for the next step.</summary>
    public IEnumerable<ReviewLine> Others => Queue?.Items.Where(one => one.AbsenceId != Review.AbsenceId) ?? [];

    public static async Task<Answer<ReviewSheet>> ReadAsync(AgentApi api, string absenceId, CancellationToken cancel)
    {
        var answer = await api.ReviewAsync(absenceId, cancel);
        if (answer.Value is not { } review)
            return new(null, answer.Failure);
        var household = api.HouseholdAsync(review.HouseholdId, cancel);
        var absence = api.AbsenceAsync(review.HouseholdId, absenceId, cancel);
        var queue = api.WaitingReviewsAsync(after: null, cancel);
        return new(new ReviewSheet(review, (await household).Value, (await absence).Value, (await queue).Value), null);
    }
}
