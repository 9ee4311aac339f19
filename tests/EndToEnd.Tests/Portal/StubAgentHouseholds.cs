using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The one household that agents find.</summary>
public sealed partial class StubAgentApi
{
    public const string Household = "household-1";

    private const string HouseholdBody = """
        { "householdId": "household-1", "addressLine": "12 rue des Lilas", "postCode": "40220", "town": "Tarnos",
          "adults": [{ "adultId": "a1", "title": "Madame", "firstName": "Nadia", "lastName": "Toulemonde", "hasAccount": true },
                     { "adultId": "a2", "title": "Monsieur", "firstName": "Karim", "lastName": "Toulemonde", "hasAccount": false }],
          "children": [{ "childId": "child-1", "firstName": "Charlotte", "lastName": "Toulemonde", "birthDate": "2018-05-04" }] }
        """;

    private void MapHouseholds(WebApplication app)
    {
        app.MapGet("/api/identity/households", (string? name) => Find(name ?? ""));
        app.MapGet("/api/identity/households/{id}", (string id) => id == Household ? Json(HouseholdBody) : Missing());
        const string At = "/api/reservations/households/{id}";
        app.MapGet($"{At}/children", (string id) => id != Household ? Missing() : Json("""
            [{ "childId": "child-1", "firstName": "Charlotte", "lastName": "Toulemonde", "enrolments": [{ "enrolmentId": "enrolment-1",
               "activity": "Restauration scolaire", "place": "École Jean Jaurès", "group": "CE1", "from": "2026-09-01", "to": "2027-07-02", "bookableUntil": null }] }]
            """));
        app.MapGet($"{At}/requests", (string id) => id != Household ? Missing() : Json("""
            { "items": [{ "id": "absence-1", "number": "ABS-2026-000123", "kind": "absence", "state": "underReview", "at": "2026-11-23T17:55:00+00:00",
              "childId": "child-1", "childName": "Charlotte", "from": "2026-11-26", "to": "2026-11-27", "days": 2 }], "next": "more", "open": 1 }
            """));
        MapPlanning(app);
    }

    private static IResult Find(string name) => name.Length switch
    {
        < 2 => Problem(400, "invalid", "Certaines informations sont à corriger.", """{ "name": ["Saisissez au moins 2 lettres du nom de famille."] }"""),
        _ when "toulemonde".StartsWith(name, StringComparison.OrdinalIgnoreCase) => Json($"[{HouseholdBody}]"),
        _ when name == "du" => Json($"[{string.Join(",", Enumerable.Repeat(HouseholdBody, 20))}]"),
        _ => Json("[]"),
    };
}
