using System.Collections.Concurrent;
using System.Text.Json;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>
/// The API's routes for the portal, with the records of the services: a family's own household ("mine"), and one that agents
/// act for, with two waiting reviews and one that somebody else decides.
/// </summary>
public sealed partial class StubApi
{
    public const string Household = "household-1";
    private const string Mine = "mine";
    private static readonly string[] Unwritten = ["/preview", "/extension"];

    /// <summary>Every route returns 503.</summary>
    public bool IsUnavailable { get; set; }

    /// <summary>Every write is refused before it begins.</summary>
    public bool BeginsNoWrite { get; set; }

    /// <summary>No write is answered: it may have been saved.</summary>
    public bool AnswersNoWrite { get; set; }

    /// <summary>After so many more declarations the answers are lost, although the declarations are taken; null for none.</summary>
    public int? LosesAnswersAfter { get; set; }

    /// <summary>Of every preview; a write that was shown another one is refused.</summary>
    public string Digest { get; set; } = "digest";

    /// <summary>Counts the calls, and answers them together where a test wants that.</summary>
    public CallGate Gate { get; } = new();

    /// <summary>The bodies that were posted, oldest first.</summary>
    public ConcurrentQueue<PostedCall> Posted { get; } = [];

    public void Map(WebApplication app)
    {
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal), api => api.Use(AnswerAsync));
        MapReviews(app);
        MapHouseholds(app);
        MapContact(app);
        MapDocuments(app);
        MapPictures(app);
        MapSpaces(app);
        MapPlanning(app);
        MapAbsences(app);
        MapMails(app);
        MapClosures(app);
        MapStaffAccounts(app);
        MapImports(app);
        MapAccounts(app);
        MapJournals(app);
        MapRefusalReasons(app);
    }

    private async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        await Gate.PassAsync($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
        if (IsUnavailable)
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        else if (BeginsNoWrite && IsWrite(context.Request))
            await Problem(503, Problems.NotBegun, Problems.NotBegunTitle).ExecuteAsync(context);
        else if (AnswersNoWrite && IsWrite(context.Request))
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        else
            await next(context);
    }

    /// <summary>A preview is posted too and writes nothing; a page that is shown extends an open storage space.</summary>
    private static bool IsWrite(HttpRequest request) => !HttpMethods.IsGet(request.Method)
        && !Unwritten.Any(ending => request.Path.Value?.EndsWith(ending, StringComparison.Ordinal) == true);

    private static bool IsKnown(string household) => household is Household or Mine;

    private async Task<PostedCall> KeepAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var call = new PostedCall(
            request.Path, await reader.ReadToEndAsync(), request.Headers["Idempotency-Key"].ToString(), request.Headers.IfMatch.ToString());
        Posted.Enqueue(call);
        return call;
    }

    private static IResult Json<T>(T record, int status = StatusCodes.Status200OK) =>
        Results.Json(record, JsonSerializerOptions.Web, statusCode: status);

    private static IResult Missing() => Problem(404, "not-found", "Cet élément n’existe pas.");

    private static IResult PreviewChanged() =>
        Problem(412, "preview-changed", "Ce récapitulatif a changé depuis son affichage. Rien n’a été enregistré.");

    private static IResult Problem(int status, string code, string title, params (string Field, string Sentence)[] errors) => Results.Json(
        new
        {
            type = $"urn:espace-famille:{code}",
            title,
            status,
            errors = errors.ToDictionary(error => error.Field, error => new[] { error.Sentence }),
        },
        JsonSerializerOptions.Web, "application/problem+json", status);
}

/// <summary>A request that the portal posted.</summary>
public sealed record PostedCall(string Path, string Body, string Key, string Version)
{
    public T As<T>() => JsonSerializer.Deserialize<T>(Body, JsonSerializerOptions.Web)!;
}
