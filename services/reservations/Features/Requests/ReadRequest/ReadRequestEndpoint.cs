using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Requests;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Requests;
using EspaceFamille.Reservations.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Requests.ReadRequest;

/// <summary>One request for reservations of the household, with what it changed and for whom.</summary>
internal static class ReadRequestEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household
        .MapGet("/requests/{requestId}", HandleAsync)
        .WithName("readRequest").WithSummary("Returns a request for reservations");

    private static async Task<Results<Ok<ReservationsDetailResponse>, ProblemHttpResult>> HandleAsync(
        string requestId, HouseholdScope scope, RequestReader requests, EnrolmentStore enrolments, TownStore towns,
        HouseholdStore households,
        CancellationToken cancel)
    {
        var reading = (Town: towns.ReadAsync(cancel), Children: households.ChildrenAsync(scope, cancel));
        var request = await requests.FindAsync(scope, requestId, cancel);
        var (town, children) = (await reading.Town, await reading.Children);
        // The requests about a child that left the household are no longer readable.
        if (request is not { Parts: [var part] } || await enrolments.FindAsync(scope, part.EnrolmentId, cancel) is not { } enrolment)
            return Problems.NotFound();
        return TypedResults.Ok(new ReservationsDetailResponse(
            request.Id, request.Number, RequestKind.Reservations,
            RequestRules.IsTaken(request) ? RequestState.Accepted : RequestState.Submitted, request.SubmittedAt, enrolment.ChildId,
            children.FirstOrDefault(child => child.ChildId == enrolment.ChildId)?.FirstName,
            enrolment.Id, town.ActivityOf(enrolment), town.PlaceOf(enrolment).Name, enrolment.Group, part.Added, part.Removed,
            request.OnBehalf is not null, request.OnBehalf?.Reason, request.Recipients.Count == 0));
    }
}
