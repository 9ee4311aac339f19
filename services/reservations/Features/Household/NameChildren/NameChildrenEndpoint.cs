using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Household.NameChildren;

/// <summary>
/// For agents: the names of the children whose absences they may review, in the order of documents' queue of reviews, which has their
/// ids only; never those of the agent's own households. Both lists start after the same absence, so that a page reads them side by
/// side. A queue with filters names its households instead.
/// </summary>
internal static class NameChildrenEndpoint
{
    /// <summary>Twice a page of the queue: an absence that is decided there stays under review here until its message arrives.</summary>
    private const int MaxAbsences = 100;

    public static void Map(IEndpointRouteBuilder staff) => staff
        .MapGet("/absences/under-review/children", HandleAsync)
        .WithName("nameChildrenUnderReview").WithSummary("Returns the names of the children whose absences are under review");

    /// <summary>A household whose names have not arrived yet is omitted.</summary>
    /// <param name="after">The last absence of the page before; null for the first page.</param>
    /// <param name="household">The households whose children are named, at most 100; none for those of the page.</param>
    private static async Task<Ok<ChildNameResponse[]>> HandleAsync(
        AbsenceStore absences, HouseholdStore households, Actor agent, string[]? household, CancellationToken cancel, string? after = null)
    {
        var waiting = household is { Length: > 0 }
            ? household.Take(MaxAbsences).Except(agent.OwnHouseholdIds, StringComparer.Ordinal).ToArray()
            : await absences.HouseholdsUnderReviewAsync(agent, after, MaxAbsences, cancel);
        var known = waiting.Count == 0 ? [] : await households.ByIdsAsync(waiting, cancel);
        return TypedResults.Ok(known
            .SelectMany(household => household.Children)
            .Select(child => new ChildNameResponse(child.ChildId, child.FirstName, child.LastName)).ToArray());
    }
}
