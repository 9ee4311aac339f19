using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The API's routes for agents: one household, two waiting reviews and one decided by somebody else.</summary>
public sealed partial class StubAgentApi
{
    public const string Waiting = "absence-1";
    public const string DecidedMeanwhile = "absence-2";
    public const string FileName = "certificat <b>été</b>.pdf";
    private readonly ConcurrentDictionary<string, string> _decisions = new(StringComparer.Ordinal);

    /// <summary>Everything answers 503.</summary>
    public bool Away { get; set; }

    /// <summary>What was posted, oldest first.</summary>
    public ConcurrentQueue<PostedCall> Posted { get; } = [];

    /// <summary>The files that were opened.</summary>
    public ConcurrentQueue<string> Read { get; } = [];

    /// <summary>No decision has been taken yet.</summary>
    public void Reopen() => _decisions.Clear();

    public void Map(WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (!Away || !context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
                return next();
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        });
        MapReviews(app);
        MapHouseholds(app);
        MapAbsences(app);
    }

    private void MapReviews(WebApplication app)
    {
        app.MapGet("/api/documents/reviews", () => Json($$"""{ "items": [{{Line(Waiting, "ABS-2026-000123")}}, {{Line("absence-3", "ABS-2026-000131")}}], "next": "absence-3", "total": 52 }"""));
        app.MapGet("/api/documents/reviews/{id}", (string id) => id is Waiting or DecidedMeanwhile ? Json(Review(id)) : Missing());
        app.MapGet("/api/documents/reviews/{id}/files/{file}", (string id, string file) => OpenFile(file));
        app.MapPost("/api/documents/reviews/{id}/accept", (string id, HttpRequest request) => DecideAsync(id, "accepted", request));
        app.MapPost("/api/documents/reviews/{id}/refuse", (string id, HttpRequest request) => DecideAsync(id, "refused", request));
    }

    private async Task<IResult> DecideAsync(string id, string decision, HttpRequest request)
    {
        var call = await KeepAsync(request);
        // What came between the agent's reading and the agent's decision.
        if (id == DecidedMeanwhile && _decisions.TryAdd(id, "refused"))
            return Problem(409, "review-already-decided", "Ce justificatif a déjà été refusé. Votre décision n’a pas été enregistrée.");
        if (call.Body.Contains("Other", StringComparison.OrdinalIgnoreCase) && call.Body.Contains("\"words\":null", StringComparison.Ordinal))
            return Problem(422, "invalid", "Certaines informations sont à corriger.", """{ "words": ["Avec le motif « autre », dites à la famille ce qui ne convient pas."] }""");
        _decisions[id] = decision;
        return Json("{}");
    }

    private IResult OpenFile(string file)
    {
        if (file != "file-1")
            return Missing();
        Read.Enqueue(file);
        return Results.File(Encoding.UTF8.GetBytes("%PDF-1.7 a file"), "application/pdf", FileName);
    }

    private string Review(string id)
    {
        var decision = _decisions.GetValueOrDefault(id);
        return $$"""
            { "absenceId": "{{id}}", "number": "ABS-2026-000123", "householdId": "{{Household}}", "childId": "child-1", "declaredAt": "2026-11-23T17:55:00+00:00",
              "from": "2026-11-26", "to": "2026-11-27", "days": ["2026-11-26", "2026-11-27"], "state": "{{(decision is null ? "waiting" : "decided")}}",
              "decision": {{(decision is null ? "null" : $"\"{decision}\"")}}, "reason": {{(decision == "refused" ? "\"unreadable\"" : "null")}}, "words": null,
              "decidedBy": "another-agent", "endedAt": {{(decision is null ? "null" : "\"2026-11-25T08:00:00+00:00\"")}}, "missingDocuments": 0,
              "documents": [{ "documentId": "d", "qualification": "absence", "qualificationLabel": "Justificatif absence", "title": "<i>Certificat</i>", "number": "42",
                "issuingAuthority": "Dr Martin", "issueDate": "2026-11-23", "validUntil": null, "uploadedAt": "2026-11-23T17:54:00+00:00",
                "files": [{ "fileId": "file-1", "name": "{{FileName}}", "kind": "pdf", "bytes": 3276800, "sha256": "" }] }],
              "readings": [{ "by": "another-agent", "at": "2026-11-24T09:15:00+00:00", "fileId": "file-1" }] }
            """;
    }

    private static string Line(string id, string number) => $$"""
        { "absenceId": "{{id}}", "number": "{{number}}", "householdId": "{{Household}}", "childId": "child-1", "declaredAt": "2026-11-23T17:55:00+00:00",
          "from": "2026-11-26", "to": "2026-11-27", "days": ["2026-11-26", "2026-11-27"], "documents": 1, "state": "waiting" }
        """;

    private async Task<PostedCall> KeepAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var call = new PostedCall(request.Path, await reader.ReadToEndAsync(), request.Headers["Idempotency-Key"].ToString(), request.Headers.IfMatch.ToString());
        Posted.Enqueue(call);
        return call;
    }

    private static IResult Json(string body) => Results.Text(body, "application/json");

    private static IResult Missing() => Problem(404, "not-found", "Cet élément n’existe pas.");

    private static IResult Problem(int status, string code, string title, string errors = "null") => Results.Text(
        $$"""{ "type": "urn:espace-famille:{{code}}", "title": "{{title}}", "status": {{status}}, "errors": {{errors}} }""", "application/problem+json", Encoding.UTF8, status);
}

/// <summary>What the portal asked the API to do.</summary>
public sealed record PostedCall(string Path, string Body, string Key, string Version);
