using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>One enrolment's planning that agents change; it remembers nothing but its version.</summary>
public sealed partial class StubAgentApi
{
    public const string Enrolment = "enrolment-1";

    /// <summary>The planning's version as it stands.</summary>
    public const string Version = "v1";

    private void MapPlanning(WebApplication app)
    {
        const string At = "/api/reservations/households/{id}";
        app.MapGet($"{At}/enrolments/{{enrolment}}/days", (string id, string enrolment, string from, HttpResponse response) => Days(id, enrolment, from, response));
        app.MapPost($"{At}/enrolments/{{enrolment}}/requests", ChangeAsync);
        app.MapGet($"{At}/requests/{{request}}", (string id, string request) => id != Household || request != "request-1" ? Missing() : Json("""
            { "id": "request-1", "number": "RES-2026-000045", "kind": "reservations", "state": "accepted", "at": "2026-11-25T09:00:00+00:00", "childId": "child-1",
              "childName": "Charlotte", "enrolmentId": "enrolment-1", "activity": "Restauration scolaire", "place": "École Jean Jaurès", "group": "CE1",
              "added": ["2026-12-15"], "removed": [], "byAgent": true, "agentReason": "Appel de <b>la mère</b>" }
            """));
    }

    private static IResult Days(string id, string enrolment, string from, HttpResponse response)
    {
        if (id != Household || enrolment != Enrolment)
            return Missing();
        response.Headers.ETag = $"\"{Version}\"";
        var first = DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Json($$"""
            { "enrolmentId": "enrolment-1", "childId": "child-1", "childName": "Charlotte", "activity": "Restauration scolaire", "place": "École Jean Jaurès",
              "group": "CE1", "from": "2026-09-01", "to": "2027-07-02", "bookableUntil": null, "noticeRule": "Un repas se réserve ou s’annule jusqu’à 15 jours avant, à 23 h 59.",
              "version": "{{Version}}", "days": [{{string.Join(",", Enumerable.Range(13, 6).Select(day => Day(first.AddDays(day))))}}] }
            """);
    }

    /// <summary>The 14th is reserved, the 15th free but locked, the 16th free, the 17th under review, the 18th closed, the 19th a Saturday.</summary>
    private static string Day(DateOnly day)
    {
        var (state, canChange, code, reason) = day.Day switch
        {
            14 => ("reserved", "true", "null", "null"),
            17 => ("pending", "false", "\"absent\"", "\"Une absence est à l’étude.\""),
            15 => ("locked", "true", "\"locked\"", "\"Le délai est passé.\""),
            18 or 19 => ("closed", "false", "\"closed\"", "\"Fermeture : grève.\""),
            _ => ("free", "true", "null", "null"),
        };
        return $$"""
            { "day": "{{day:yyyy-MM-dd}}", "state": "{{state}}", "deadline": "2026-12-02T22:59:59+00:00", "canChange": {{canChange}}, "code": {{code}},
              "reason": {{reason}}, "absenceId": null, "explanation": null }
            """;
    }

    private async Task<IResult> ChangeAsync(HttpRequest request)
    {
        var call = await KeepAsync(request);
        if (call.Version != $"\"{Version}\"")
            return Problem(412, "planning-changed", "Ce planning a été modifié entre-temps. Rien n’a été enregistré.");
        if (call.Body.Contains("2026-12-16", StringComparison.Ordinal))
            return Problem(422, "days-refused", "Certains jours ne peuvent pas être modifiés.", """{ "2026-12-16": ["mercredi 16 décembre 2026 : Ce jour est déjà réservé."] }""");
        return Results.Text("""{ "id": "request-1", "number": "RES-2026-000045", "decision": "accepted", "added": ["2026-12-15"], "removed": [] }""", "application/json", statusCode: 201);
    }
}
