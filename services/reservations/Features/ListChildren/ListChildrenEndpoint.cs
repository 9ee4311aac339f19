using EspaceFamille.Platform;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.ListChildren;

/// <summary>The household's children, each with its enrolments.</summary>
internal static class ListChildrenEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/children", HandleAsync).RequireAuthorization(Policies.Family);

    private static async Task<IResult> HandleAsync(
        Caller caller, EnrolmentStore enrolments, HouseholdCopies households, TownStore towns, CancellationToken cancel)
    {
        var town = await towns.ReadAsync(cancel);
        var children = await households.ChildrenAsync(caller.Household, cancel);
        var answer =
            from enrolment in await enrolments.OfHouseholdAsync(caller.Household, cancel)
            let place = town.PlaceOf(enrolment)
            let activity = town.Activities.First(candidate => candidate.Code == enrolment.Activity)
            group new ChildEnrolment(enrolment.Id, activity.Name, place.Name, enrolment.Group, enrolment.From, enrolment.To, enrolment.BookableUntil)
                by enrolment.ChildId into child
            let copy = children.FirstOrDefault(candidate => candidate.ChildId == child.Key)
            orderby copy?.BirthDate, child.Key
            select new EnrolledChild(child.Key, copy?.FirstName, copy?.LastName, [.. child.OrderBy(enrolment => enrolment.Activity, StringComparer.Ordinal)]);
        return TypedResults.Ok(answer.ToArray());
    }
}

/// <param name="FirstName">Null until identity's message about the household has arrived.</param>
internal sealed record EnrolledChild(string ChildId, string? FirstName, string? LastName, IReadOnlyList<ChildEnrolment> Enrolments);

internal sealed record ChildEnrolment(string EnrolmentId, string Activity, string Place, string Group, DateOnly From, DateOnly To, DateOnly? BookableUntil);
