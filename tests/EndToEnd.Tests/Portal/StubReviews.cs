using System.Collections.Concurrent;
using System.Text;
using EspaceFamille.Contracts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Identity.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The queue of reviews.</summary>
public sealed partial class StubApi
{
    public const string Waiting = "absence-1";
    public const string DecidedMeanwhile = "absence-2";
    public const string OwnDecision = "absence-7";
    public const string FileName = "certificat <b>été</b>.pdf";
    private const string Reviews = "/api/documents/reviews";
    private static readonly DateTimeOffset Declared = new(2026, 11, 23, 17, 55, 0, TimeSpan.Zero);
    private static readonly DateOnly[] AbsentDays = [new(2026, 11, 26), new(2026, 11, 27)];
    private readonly ConcurrentDictionary<string, ReviewDecision> _decisions = new(StringComparer.Ordinal);

    private readonly ConcurrentQueue<FileReading> _readings = [];

    /// <summary>The originals that were downloaded, and the pages that agents were shown, as "file/number".</summary>
    public ConcurrentQueue<string> Read { get; } = [];

    /// <summary>No administrator has given the agent a right to review.</summary>
    public bool IsWithoutRight { get; set; }

    /// <summary>The place by which the queue was filtered last.</summary>
    public string? QueueOfPlace { get; private set; }

    /// <summary>The second file of each review is being analysed.</summary>
    public bool IsAnalysing { get; set; }

    private static SupportingDocumentResponse Analysed =>
        TheDocument with { Files = [TheDocument.Files[0], TheDocument.Files[1] with { State = FileState.Received }] };

    /// <summary>Removes every decision and every reading of a page.</summary>
    public void Reopen()
    {
        _decisions.Clear();
        _readings.Clear();
    }

    private void MapReviews(WebApplication app)
    {
        MapFollowUp(app);
        app.MapGet(Reviews, (string? documents, string? place) => Json((QueueOfPlace = place) is null && IsWithoutRight
        ? new ReviewListResponse([], null, 0)
        {
            IsWithoutRight = true,
        }
        : documents == "missing"
            ? new ReviewListResponse(
                [Line("absence-3", "ABS-2026-000131") with { ChildId = "child-2", MissingDocuments = 1 }], "absence-4", 51)
            : new ReviewListResponse([Line(Waiting, "ABS-2026-000123"), Line("absence-3", "ABS-2026-000131")], "absence-3", 52)));
        app.MapGet($"{Reviews}/absence/{{id}}", (string id) => id switch
        {
            Waiting or DecidedMeanwhile => Json(Review(id)),
            OwnDecision => Json(Changeable()),
            _ => Missing(),
        });
        app.MapGet(
            $"{Reviews}/absence/{{id}}/documents/{{document}}/files/{{file}}/pages/{{number}}",
            (string id, string document, string file, string number, HttpRequest request) => ShowPage(file, number, request));
        app.MapGet(
            $"{Reviews}/absence/{{id}}/documents/{{document}}/files/{{file}}/pages/{{number}}/text",
            () => Results.Text("Certificat médical\n<b>Toux</b>", "text/plain", Encoding.UTF8));
        app.MapPost(
            $"{Reviews}/absence/{{id}}/accept", (string id, HttpRequest request) => DecideAsync(id, ReviewDecision.Accepted, request));
        app.MapPost(
            $"{Reviews}/absence/{{id}}/change", (string id, HttpRequest request) => DecideAsync(id, ReviewDecision.Accepted, request));
        app.MapPost(
            $"{Reviews}/absence/{{id}}/refuse", (string id, HttpRequest request) => DecideAsync(id, ReviewDecision.Refused, request));
    }

    private void MapFollowUp(WebApplication app)
    {
        app.MapGet("/api/identity/colleagues", () => Json<ColleagueResponse[]>([new("another-agent", "Maylis", "DARMENDRAIL")]));
        app.MapPost($"{Reviews}/absence/{{id}}/demands", async (HttpRequest request) =>
        {
            var words = (await KeepAsync(request)).As<StaffWordsRequest>().Words;
            return Json(new DocumentDemandResponse(1, "agent", Declared, words));
        });
        app.MapPost($"{Reviews}/absence/{{id}}/notes", async (HttpRequest request) =>
            Json(new ColleagueNoteResponse("agent", Declared, (await KeepAsync(request)).As<StaffWordsRequest>().Words)));
        app.MapPut($"{Reviews}/absence/{{id}}/assignment", async (HttpRequest request) =>
            Json(new ReviewAssignmentResponse((await KeepAsync(request)).As<AssignReviewRequest>().AccountId)));
    }

    private async Task<IResult> DecideAsync(string id, ReviewDecision decision, HttpRequest request)
    {
        var call = await KeepAsync(request);
        // Another agent decides between this agent's reading and decision.
        if (id == DecidedMeanwhile && _decisions.TryAdd(id, ReviewDecision.Refused))
            return Problem(409, "review-already-decided", "Ce justificatif a déjà été refusé. Votre décision n’a pas été enregistrée.");
        if (decision is ReviewDecision.Refused && call.As<RefuseReviewRequest>() is { ReasonCode: "other", Words: null })
            return Problem(
                422, "invalid", "Certaines informations sont à corriger.",
                ("words", "Avec le motif « autre », dites à la famille ce qui ne convient pas."));
        _decisions[id] = decision;
        return Json(new ReviewDecisionResponse(RequestKind.Absence, id, decision, null, null, "agent", DateTimeOffset.UnixEpoch));
    }

    private IResult ShowPage(string file, string number, HttpRequest request)
    {
        if (file != "file-1")
            return Missing();
        Read.Enqueue($"{file}/{number}");
        var token = request.Headers.Authorization.ToString()["Bearer ".Length..];
        _readings.Enqueue(new(new JsonWebToken(token).Subject, Declared, file));
        return Page();
    }

    private IResult OpenFile(string file)
    {
        if (file != "file-1")
            return Missing();
        Read.Enqueue(file);
        return Results.File(Encoding.UTF8.GetBytes("%PDF-1.7 a file"), "application/pdf", FileName);
    }

    private ReviewResponse Review(string id)
    {
        var decision = _decisions.TryGetValue(id, out var made) ? made : (ReviewDecision?)null;
        return new ReviewResponse(
            RequestKind.Absence, id, "ABS-2026-000123", Household, "child-1", Declared, AbsentDays[0], AbsentDays[1], AbsentDays,
            decision is null ? ReviewState.Waiting : ReviewState.Decided, decision,
            decision is ReviewDecision.Refused ? RefusalReason.Unreadable : null, null, "another-agent",
            decision is null ? null : new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero), 0, [IsAnalysing ? Analysed : TheDocument],
            [new FileReading("another-agent", new DateTimeOffset(2026, 11, 24, 9, 15, 0, TimeSpan.Zero), "file-1"), .. _readings])
        {
            Notes = [new ColleagueNoteResponse("another-agent", Declared.AddHours(1), "Appeler <i>l’école</i>")],
            AssignedTo = "another-agent",
        };
    }

    /// <summary>Accepted by the agent who reads it, less than a day ago.</summary>
    private ReviewResponse Changeable() => Review(OwnDecision) with
    {
        State = ReviewState.Decided,
        Decision = ReviewDecision.Accepted,
        EndedAt = Declared.AddDays(1),
        DecisionNumber = 1,
        ChangeableUntil = Declared.AddDays(2),
    };

    private static ReviewSummary Line(string id, string number) => new(
        RequestKind.Absence, id, number, Household, "child-1", Declared, AbsentDays[0], AbsentDays[1], AbsentDays, 1, ReviewState.Waiting);
}
