using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>Absences of the household: those that its family declared, and one that an agent declares. A December has one reserved day.</summary>
public sealed partial class StubAgentApi
{
    /// <summary>Declared by an agent for a household whose adults have no account.</summary>
    public const string ByAgent = "absence-by-agent";

    private void MapAbsences(WebApplication app)
    {
        const string At = "/api/reservations/households/{id}/absences";
        app.MapGet($"{At}/{{absence}}", (string id, string absence) => id != Household || !absence.StartsWith("absence", StringComparison.Ordinal) ? Missing() : Json(Absence(absence)));
        app.MapPost($"{At}/preview", async (HttpRequest request) => Refusal((await KeepAsync(request)).Body) ?? Json("""
            { "from": "2026-12-14", "to": "2026-12-15", "served": [], "days": [{ "enrolmentId": "enrolment-1", "activity": "Restauration scolaire",
              "day": "2026-12-14", "deadline": "2026-11-29T22:59:59+00:00", "canStillCancel": false }] }
            """));
        app.MapPost(At, async (HttpRequest request) => Refusal((await KeepAsync(request)).Body) ?? Results.Text(Absence(ByAgent), "application/json", statusCode: 201));
        app.MapGet("/api/reservations/children/names", (string[] household) => household is [Household]
            ? Json("""[{ "childId": "child-1", "firstName": "Charlotte", "lastName": "Toulemonde" }]""")
            : Problem(400, "invalid", "Une fois chacun."));
    }

    private static IResult? Refusal(string body) => body.Contains("2027-01-01", StringComparison.Ordinal)
        ? Problem(422, "absence-refused", "Cette absence n’a pas pu être enregistrée.", """{ "from": ["Aucun repas n’est réservé entre ces dates."] }""")
        : null;

    private static string Absence(string id)
    {
        var byAgent = id == ByAgent;
        return $$"""
            { "id": "{{id}}", "number": "ABS-2026-000123", "state": "underReview", "childId": "child-1", "declaredAt": "2026-11-23T17:55:00+00:00",
              "from": "2026-11-26", "to": "2026-11-27", "reason": "childIllness", "comment": "<b>fièvre</b>", "days": [], "documentIds": [{{(byAgent ? "" : "\"d\"")}}],
              "refusalReason": null, "endedAt": null, "outcome": null, "byAgent": {{(byAgent ? "true" : "false")}},
              "agentReason": {{(byAgent ? "\"Appel de <b>la mère</b>\"" : "null")}}, "nobodyToldByMail": {{(byAgent ? "true" : "false")}} }
            """;
    }
}
