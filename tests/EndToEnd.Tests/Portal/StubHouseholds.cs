using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Requests;
using EspaceFamille.Identity.Api;
using EspaceFamille.Reservations.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using EnrolledChild = EspaceFamille.Reservations.Api.ChildResponse;
using Person = EspaceFamille.Identity.Api.ChildResponse;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The household that agents find, and the requests of both households.</summary>
public sealed partial class StubApi
{
    private const string Of = "/api/reservations/households/{household}";

    private static readonly HouseholdResponse TheHousehold = new(
        Household, "12 rue des Lilas", "40220", "Tarnos",
        [new("a1", "Madame", "Nadia", "Toulemonde", true), new("a2", "Monsieur", "Karim", "Toulemonde", false)],
        [
            new Person("child-1", "Charlotte", "Toulemonde", new DateOnly(2018, 5, 4)),
            new Person("child-2", "Coline", "Toulemonde", new DateOnly(2020, 5, 4)),
        ]);

    /// <summary>The town of these tests serves meals on Saturdays.</summary>
    private static readonly Weekday[] OnSaturdaysToo =
        [Weekday.Monday, Weekday.Tuesday, Weekday.Thursday, Weekday.Friday, Weekday.Saturday];

    /// <summary>Another adult of the same name as the one who is signed in.</summary>
    private static readonly AdultResponse Namesake = new("a3", "Madame", "Nadia", "Toulemonde", false);

    private static readonly EnrolledChild TheChild = new(
        "child-1", "Charlotte", "Toulemonde",
        [
            new(Enrolment, "Restauration scolaire", "École Jean Jaurès", "CE1", new(2026, 9, 1), new(2027, 7, 2), null)
            {
                OpenWeekdays = OnSaturdaysToo,
            },
            new(Centre, "Restauration Clsh", "Les Pins", "6-11 ans", new(2026, 9, 1), new(2027, 8, 31), null),
        ]);

    private static readonly EnrolledChild TheSister = new(
        "child-2", "Coline", "Toulemonde",
        [new("enrolment-2", "Restauration scolaire", "École Jean Jaurès", "CM1", new(2026, 9, 1), new(2027, 7, 2), null)]);

    /// <summary>The link of the family's account is new, and limited.</summary>
    public bool HasLimitedLink { get; set; }

    /// <summary>No household is linked to the family's account.</summary>
    public bool HasNoHousehold { get; set; }

    private void MapHouseholds(WebApplication app)
    {
        app.MapGet("/api/identity/households", (string? name, string? after) => Find(name ?? "", after));
        app.MapGet("/api/reservations/requests", (string number) => Json<FoundRequestResponse[]>(
            number.EndsWith("000123", StringComparison.Ordinal)
                ? [new("absence-1", "ABS-2026-000123", RequestKind.Absence, Household)]
                : []));
        app.MapGet("/api/identity/me", () => Json(new ProfileResponse(
            "account", "nadia", AccountRole.Family, "Madame", "Nadia", "Toulemonde", "nadia@example.test", null, null,
            HasNoHousehold ? null : TheHousehold with { Adults = [.. TheHousehold.Adults, Namesake] })
        {
            CanChangeName = HasNoHousehold,
            AdultId = "a1",
            NewAccounts = [new("a2", "Karim", "TOULEMONDE", new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero))],
            Fax = "+33559640003",
            Details = TheDetails,
        }));
        app.MapGet("/api/identity/households/{household}", (string household) => !IsKnown(household) ? Missing()
            : Json(HasLimitedLink ? TheHousehold with { AddressLine = "", LimitedUntil = Declared.AddDays(7) } : TheHousehold));
        app.MapGet($"{Of}/children", (string household) => household switch
        {
            Household => Json<EnrolledChild[]>([TheChild with { Enrolments = [TheChild.Enrolments[0]] }]),
            Mine => Json<EnrolledChild[]>([TheChild, TheSister]),
            _ => Missing(),
        });
        app.MapGet($"{Of}/agenda", (DateOnly from) => Json<ChildAgendaResponse[]>(
        [
            new("child-1", "Charlotte", "Toulemonde", [.. WeekOf(from), .. WeekOf(from.AddDays(7))]),
            new("child-2", "Coline", "Toulemonde", []),
        ]));
        app.MapGet($"{Of}/requests", (string household) => household switch
        {
            Household => Json(new RequestPageResponse([Line("absence-1", "child-1", "Charlotte")], "more", 1)),
            Mine => Json(new RequestPageResponse([Line("1", "c", "Coline")], null, 1)),
            _ => Missing(),
        });
        app.MapGet(
            "/api/reservations/absences/under-review/children",
            (string[] household) => Json<ChildNameResponse[]>(household.Length > 0
                ? [new("child-2", "Coline", "Toulemonde")]
                : [new("child-1", "Charlotte", "Toulemonde")]));
    }

    /// <summary>Both activities on Monday, and a meal on Saturday.</summary>
    private static AgendaDay[] WeekOf(DateOnly monday) =>
    [
        new(monday, Centre, "Restauration Clsh", DayState.Reserved),
        new(monday, Enrolment, "Restauration scolaire", DayState.Reserved),
        new(monday.AddDays(1), Enrolment, "Restauration scolaire", DayState.Pending),
        new(monday.AddDays(5), Enrolment, "Restauration scolaire", DayState.Reserved),
    ];

    private static RequestSummary Line(string id, string childId, string child) => new(
        id, "ABS-2026-000123", RequestKind.Absence, RequestState.UnderReview, Declared, childId, child, AbsentDays[0], AbsentDays[1], 2);

    private static IResult Find(string name, string? after) => name.Length switch
    {
        0 => Problem(400, "invalid", "Certaines informations sont à corriger.", ("name", "Saisissez de 1 à 8 mots ou débuts de mots.")),
        _ when "toulemonde".StartsWith(name, StringComparison.OrdinalIgnoreCase) =>
            Json(new HouseholdSearchResponse([TheHousehold with { Number = "FOYER-12" }], null)),
        _ when name == "martin" => Json(after is null
            ? new HouseholdSearchResponse([.. Enumerable.Repeat(TheHousehold, 20)], Household)
            : new HouseholdSearchResponse([TheHousehold], null)),
        _ => Json(new HouseholdSearchResponse([], null)),
    };
}
