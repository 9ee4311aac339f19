using EspaceFamille.Reservations.Routes;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.ListChildren;

/// <summary>The household's children, each with its enrolments.</summary>
internal static class ListChildrenEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapReading("/children", HandleAsync);

    private static async Task<IResult> HandleAsync(
        AskedHousehold household, EnrolmentStore enrolments, HouseholdCopies households, TownStore towns, CancellationToken cancel)
    {
        // All at once: the list takes as long as its slowest read.
        var (asked, copies) = (towns.ReadAsync(cancel), households.ChildrenAsync(household.Id, cancel));
        var enrolled = await enrolments.OfHouseholdAsync(household.Id, cancel);
        var (town, children) = (await asked, await copies);
        var answer =
            from enrolment in enrolled
            let place = town.PlaceOf(enrolment)
            group new ChildEnrolment(enrolment.Id, town.ActivityOf(enrolment), place.Name, enrolment.Group, enrolment.From, enrolment.To, enrolment.BookableUntil)
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
