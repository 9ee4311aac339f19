using EspaceFamille.Contracts.Requests;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Absences;
using EspaceFamille.Reservations.Domain.Requests;
using EspaceFamille.Reservations.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Requests.ListRequests;

/// <summary>The household's requests, newest first: absences and reservations in one list, one indexed find of each per page.</summary>
internal sealed class ListRequestsEndpoint(AbsenceStore absences, RequestReader requests, HouseholdStore households)
{
    private const int DefaultPage = 50;
    private const int MaxPage = 200;

    public static void Map(IEndpointRouteBuilder household) => household
        .MapGet("/requests", (
            HouseholdScope scope, ListRequestsEndpoint endpoint, CancellationToken cancel,
            string? kind = null, string? state = null, string? cursor = null, int limit = DefaultPage) =>
            endpoint.HandleAsync(scope, kind, state, cursor, limit, cancel))
        .WithName("listRequests").WithSummary("Lists the household's requests, newest first")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    /// <param name="kind">Only requests of this kind, such as <c>absence</c>; all when absent.</param>
    /// <param name="state">Only requests in this state, such as <c>underReview</c>; all when absent.</param>
    /// <param name="cursor">The cursor of the previous page; the newest requests when absent.</param>
    /// <param name="limit">Requests per page.</param>
    private async Task<Results<Ok<RequestPageResponse>, ProblemHttpResult>> HandleAsync(
        HouseholdScope scope, string? kind, string? state, string? cursor, int limit, CancellationToken cancel)
    {
        if (limit is < 1 or > MaxPage)
            return Problems.Field("limit", $"Une page compte de 1 à {MaxPage} demandes.");
        if (!RequestFilter.TryRead(kind, state, out var filter, out var problem))
            return problem;
        var after = RequestCursor.TryRead(cursor);
        var reading = (
            Names: households.ChildrenAsync(scope, cancel),
            Open: absences.CountUnderReviewAsync(scope, cancel),
            Absences: AbsencesAsync(scope, filter, after, limit + 1, cancel),
            Reservations: ReservationsAsync(scope, filter, after, limit + 1, cancel));
        var names = (await reading.Names).ToDictionary(child => child.ChildId, child => child.FirstName, StringComparer.Ordinal);
        RequestSummary[] lines =
        [
            .. (await reading.Absences).Select(RequestMapping.Of).Concat((await reading.Reservations).Select(RequestMapping.Of))
                .OrderByDescending(line => line.At).ThenByDescending(line => line.Id, StringComparer.Ordinal)
                .Take(limit + 1)
                .Select(line => line with { ChildName = names.GetValueOrDefault(line.ChildId!) }),
        ];
        var open = await reading.Open;
        return TypedResults.Ok(lines.Length > limit
            ? new RequestPageResponse(lines[..limit], $"{new RequestCursor(lines[limit - 1].At, lines[limit - 1].Id)}", open)
            : new RequestPageResponse(lines, null, open));
    }

    private async Task<IReadOnlyList<Absence>> AbsencesAsync(
        HouseholdScope scope, RequestFilter filter, RequestCursor? after, int count, CancellationToken cancel) =>
        filter.HasAbsences() ? await absences.NewestAsync(scope, filter.AbsenceState(), after, count, cancel) : [];

    private async Task<IReadOnlyList<ReservationRequest>> ReservationsAsync(
        HouseholdScope scope, RequestFilter filter, RequestCursor? after, int count, CancellationToken cancel) =>
        filter.HasReservations() ? await requests.NewestAsync(scope, filter.State is RequestState.Submitted, after, count, cancel) : [];
}
