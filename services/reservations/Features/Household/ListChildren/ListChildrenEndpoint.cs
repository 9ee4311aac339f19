using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Enrolments;
using EspaceFamille.Reservations.Domain.Towns;
using EspaceFamille.Reservations.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Household.ListChildren;

/// <summary>The household's children, each with its enrolments.</summary>
internal static class ListChildrenEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household
        .MapGet("/children", HandleAsync)
        .WithName("listChildren").WithSummary("Lists the household's children with their enrolments");

    private static async Task<Ok<ChildResponse[]>> HandleAsync(
        HouseholdScope scope, EnrolmentStore enrolments, HouseholdStore households, TownStore towns, CancellationToken cancel)
    {
        var reading = (
            Town: towns.ReadAsync(cancel), Names: households.ChildrenAsync(scope, cancel),
            Enrolments: enrolments.OfHouseholdAsync(scope, cancel));
        var (town, names, enrolled) = (await reading.Town, await reading.Names, await reading.Enrolments);
        var children =
            from enrolment in enrolled
            group Of(enrolment, town) by enrolment.ChildId into child
            let copy = names.FirstOrDefault(candidate => candidate.ChildId == child.Key)
            orderby copy?.BirthDate, child.Key
            select new ChildResponse(
                child.Key, copy?.FirstName, copy?.LastName, [.. child.OrderBy(enrolment => enrolment.Activity, StringComparer.Ordinal)]);
        return TypedResults.Ok(children.ToArray());
    }

    private static ChildEnrolment Of(Enrolment enrolment, Town town) => new(
        enrolment.Id, town.ActivityOf(enrolment), town.PlaceOf(enrolment).Name, enrolment.Group, enrolment.From, enrolment.To,
        enrolment.BookableUntil)
    {
        OpenWeekdays = town.OpenWeekdaysOf(enrolment).ToApi(),
    };
}
