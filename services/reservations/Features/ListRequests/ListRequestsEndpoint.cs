using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain;
using EspaceFamille.Reservations.Routes;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.ListRequests;

/// <summary>The household's requests, the newest first: absences and reservations in one list, a page at a time.</summary>
internal static class ListRequestsEndpoint
{
    private const int DefaultPage = 50;
    private const int LargestPage = 200;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapReading("/requests", HandleAsync);

    private static async Task<IResult> HandleAsync(
        AskedHousehold household, AbsenceStore absences, PlanningStore plannings, EnrolmentStore enrolments, HouseholdCopies households,
        CancellationToken cancel, string? kind = null, string? state = null, string? cursor = null, int limit = DefaultPage)
    {
        if (limit is < 1 or > LargestPage)
            return Problems.Field("limit", $"Une page compte de 1 à {LargestPage} demandes.");
        if (!RequestFilter.TryRead(kind, state, out var filter, out var problem))
            return problem;
        var after = RequestCursor.TryRead(cursor);
        // All at once: the list takes as long as its slowest read.
        var (copies, enrolled) = (households.ChildrenAsync(household.Id, cancel), enrolments.OfHouseholdAsync(household.Id, cancel));
        var open = absences.CountUnderReviewAsync(household.Id, cancel);
        var declared = filter.ShowsAbsences ? absences.NewestAsync(household.Id, filter.State, after, limit + 1, cancel) : Task.FromResult<IReadOnlyList<Absence>>([]);
        var planned = filter.ShowsReservations ? plannings.WithRequestsOfAsync(household.Id, cancel) : Task.FromResult<IReadOnlyList<Planning>>([]);
        var names = (await copies).ToDictionary(child => child.ChildId, child => child.FirstName, StringComparer.Ordinal);
        var children = (await enrolled).ToDictionary(enrolment => enrolment.Id, enrolment => enrolment.ChildId, StringComparer.Ordinal);
        RequestLine[] shown =
        [
            .. (await declared).Select(RequestLine.Of)
                .Concat((await planned)
                    .SelectMany(planning => planning.Requests
                        .Where(request => request.HouseholdId == household.Id)
                        .Select(request => RequestLine.Of(request, children.GetValueOrDefault(planning.EnrolmentId)))))
                .Where(line => after?.Precedes(line.At, line.Id) != false)
                .OrderByDescending(line => line.At).ThenByDescending(line => line.Id, StringComparer.Ordinal)
                .Take(limit + 1)
                .Select(line => line with { ChildName = line.ChildId is null ? null : names.GetValueOrDefault(line.ChildId) }),
        ];
        return TypedResults.Ok(shown.Length > limit
            ? new RequestPage(shown[..limit], $"{new RequestCursor(shown[limit - 1].At, shown[limit - 1].Id)}", await open)
            : new RequestPage(shown, null, await open));
    }
}
