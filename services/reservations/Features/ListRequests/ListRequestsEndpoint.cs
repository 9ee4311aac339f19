using System.Globalization;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.ListRequests;

/// <summary>The household's requests, the newest first: absences and reservations in one list, a page at a time.</summary>
internal static class ListRequestsEndpoint
{
    private const int DefaultPage = 50;
    private const int LargestPage = 200;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/requests", HandleAsync).RequireAuthorization(Policies.Family);

    private static async Task<IResult> HandleAsync(
        Caller caller, AbsenceStore absences, PlanningStore plannings, EnrolmentStore enrolments, HouseholdCopies households,
        CancellationToken cancel, string? cursor = null, int limit = DefaultPage)
    {
        if (limit is < 1 or > LargestPage)
            return Problems.Field("limit", $"Une page compte de 1 à {LargestPage} demandes.");
        var names = (await households.ChildrenAsync(caller.Household, cancel)).ToDictionary(child => child.ChildId, child => child.FirstName, StringComparer.Ordinal);
        var children = (await enrolments.OfHouseholdAsync(caller.Household, cancel)).ToDictionary(enrolment => enrolment.Id, enrolment => enrolment.ChildId, StringComparer.Ordinal);
        var all = (await absences.OfHouseholdAsync(caller.Household, cancel)).Select(RequestLine.Of)
            .Concat((await plannings.WithRequestsOfAsync(caller.Household, cancel))
                .SelectMany(planning => planning.Requests
                    .Where(request => request.HouseholdId == caller.Household)
                    .Select(request => RequestLine.Of(request, children.GetValueOrDefault(planning.EnrolmentId)))))
            .Select(line => line with { ChildName = line.ChildId is null ? null : names.GetValueOrDefault(line.ChildId) })
            .OrderByDescending(line => line.Cursor, StringComparer.Ordinal)
            .Where(line => cursor is null || string.CompareOrdinal(line.Cursor, cursor) < 0)
            .Take(limit + 1)
            .ToArray();
        return TypedResults.Ok(new RequestPage(all[..Math.Min(limit, all.Length)], all.Length > limit ? all[limit - 1].Cursor : null));
    }
}

internal sealed record RequestPage(IReadOnlyList<RequestLine> Items, string? Next);

/// <param name="Kind">"absence" or "reservations".</param>
/// <param name="State">Of an absence, its own; a request for reservations is accepted at once.</param>
internal sealed record RequestLine(
    string Id, string Number, string Kind, AbsenceState State, DateTimeOffset At, string? ChildId, string? ChildName, DateOnly From, DateOnly To, int Days)
{
    /// <summary>Orders the list: the instant, then the id.</summary>
    public string Cursor => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks:D19}:{Id}");

    public static RequestLine Of(Absence absence) => new(
        absence.Id, absence.Number, "absence", absence.State, absence.DeclaredAt, absence.ChildId, null, absence.From, absence.To,
        absence.Days.Sum(enrolment => enrolment.Days.Count));

    public static RequestLine Of(ReservationRequest request, string? childId)
    {
        DateOnly[] days = [.. request.Added, .. request.Removed];
        return new(request.Id, request.Number, "reservations", AbsenceState.Accepted, request.SubmittedAt, childId, null, days.Min(), days.Max(), days.Length);
    }
}
