using EspaceFamille.Platform;
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
        // All at once: the list takes as long as its slowest read.
        var (copies, enrolled) = (households.ChildrenAsync(household.Id, cancel), enrolments.OfHouseholdAsync(household.Id, cancel));
        var (declared, planned) = (absences.OfHouseholdAsync(household.Id, cancel), plannings.WithRequestsOfAsync(household.Id, cancel));
        var names = (await copies).ToDictionary(child => child.ChildId, child => child.FirstName, StringComparer.Ordinal);
        var children = (await enrolled).ToDictionary(enrolment => enrolment.Id, enrolment => enrolment.ChildId, StringComparer.Ordinal);
        RequestLine[] all =
        [
            .. (await declared).Select(RequestLine.Of),
            .. (await planned)
                .SelectMany(planning => planning.Requests
                    .Where(request => request.HouseholdId == household.Id)
                    .Select(request => RequestLine.Of(request, children.GetValueOrDefault(planning.EnrolmentId)))),
        ];
        var shown = all.Where(filter.Shows)
            .Select(line => line with { ChildName = line.ChildId is null ? null : names.GetValueOrDefault(line.ChildId) })
            .OrderByDescending(line => line.Cursor, StringComparer.Ordinal)
            .Where(line => cursor is null || string.CompareOrdinal(line.Cursor, cursor) < 0)
            .Take(limit + 1)
            .ToArray();
        return TypedResults.Ok(new RequestPage(
            shown[..Math.Min(limit, shown.Length)], shown.Length > limit ? shown[limit - 1].Cursor : null, all.Count(line => line.IsOpen)));
    }
}
