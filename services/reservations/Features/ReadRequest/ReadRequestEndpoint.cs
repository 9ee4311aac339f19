using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain;
using EspaceFamille.Reservations.Routes;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.ReadRequest;

/// <summary>One request for reservations of the household, with what it changed and for whom.</summary>
internal static class ReadRequestEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapReading("/requests/{requestId}", HandleAsync);

    private static async Task<IResult> HandleAsync(
        string requestId, AskedHousehold household, PlanningStore plannings, EnrolmentStore enrolments, TownStore towns, HouseholdCopies households,
        CancellationToken cancel)
    {
        var found = (await plannings.WithRequestsOfAsync(household.Id, cancel))
            .SelectMany(planning => planning.Requests, (planning, request) => (planning.EnrolmentId, Request: request))
            .FirstOrDefault(found => found.Request.Id == requestId && found.Request.HouseholdId == household.Id);
        // A child that left the household takes its enrolment, and what was asked for it, out of sight.
        if (found.Request is not { } request || await enrolments.FindAsync(household.Id, found.EnrolmentId, cancel) is not { } enrolment)
            return Problems.NotFound();
        var town = await towns.ReadAsync(cancel);
        var child = (await households.ChildrenAsync(household.Id, cancel)).FirstOrDefault(child => child.ChildId == enrolment.ChildId);
        return TypedResults.Ok(new RequestDetail(
            request.Id, request.Number, "reservations", AbsenceState.Accepted, request.SubmittedAt, enrolment.ChildId, child?.FirstName,
            enrolment.Id, town.ActivityOf(enrolment), town.PlaceOf(enrolment).Name, enrolment.Group,
            request.Added, request.Removed, request.AgentReason is not null, request.AgentReason, request.MailsTo is []));
    }
}

/// <param name="State">A request for reservations is accepted at once.</param>
/// <param name="ChildName">Null until identity's message about the household has arrived.</param>
/// <param name="AgentReason">Why an agent asked in the household's name, where one did.</param>
/// <param name="NobodyToldByMail">An agent asked, and no adult of the household had an account to be written to.</param>
internal sealed record RequestDetail(
    string Id, string Number, string Kind, AbsenceState State, DateTimeOffset At, string ChildId, string? ChildName,
    string EnrolmentId, string Activity, string Place, string Group,
    IReadOnlyList<DateOnly> Added, IReadOnlyList<DateOnly> Removed, bool ByAgent, string? AgentReason, bool NobodyToldByMail);
