using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Polly.CircuitBreaker;

namespace EspaceFamille.Platform;

/// <summary>Errors outside the rules: an unreadable body, an unavailable database, or a bug.</summary>
internal sealed partial class ExceptionProblems(
    IProblemDetailsService problems, OutageLog outages, ILogger<ExceptionProblems> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        context.Response.StatusCode = exception switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            _ when BodyDeadline.IsOver(context) => StatusCodes.Status408RequestTimeout,
            // A form that cannot be read, on a page that checks its form itself.
            AntiforgeryValidationException => StatusCodes.Status400BadRequest,
            BrokenCircuitException => StatusCodes.Status503ServiceUnavailable,
            _ when Unavailable.IsDatabase(exception) => StatusCodes.Status503ServiceUnavailable,
            // The issuer's metadata or keys could not be read.
            { InnerException: IOException { InnerException: HttpRequestException } } => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };
        if (Unavailable.IsDatabase(exception))
            outages.Report(exception);
        else if (context.Response.StatusCode >= 500 && exception is not BrokenCircuitException)
            LogFailed(logger, exception, context.GetEndpoint()?.DisplayName ?? "?");
        var written = new ProblemDetailsContext { HttpContext = context };
        var wasBegun = exception is not BrokenCircuitException;
        if (!wasBegun)
            context.Response.Headers.RetryAfter = DatabaseCircuit.Break.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable && !IsSafe(context.Request.Method))
        {
            written.ProblemDetails.Type = Problems.TypePrefix + (wasBegun ? Problems.OutcomeUnknown : Problems.NotBegun);
            written.ProblemDetails.Title = wasBegun
                ? Problems.OutcomeUnknownTitle(context.Request.Headers.ContainsKey(IdempotencyKey.Header))
                : Problems.NotBegunTitle;
        }

        if (UnreadableField(exception) is { } field)
        {
            written.ProblemDetails = new HttpValidationProblemDetails(
                new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = ["Cette valeur n’a pas pu être lue."] });
        }

        return await problems.TryWriteAsync(written);
    }

    /// <summary>A request that changes nothing. After any other one, what was sent may have been saved.</summary>
    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    /// <summary>The path of the first value of a JSON body that has another type than its field, such as <c>days[2].date</c>.</summary>
    private static string? UnreadableField(Exception exception) =>
        exception is BadHttpRequestException { InnerException: JsonException { Path: ['$', '.', _, ..] path } } ? path[2..] : null;

    [LoggerMessage(Level = LogLevel.Error, Message = "{Endpoint} failed")]
    private static partial void LogFailed(ILogger logger, Exception exception, string endpoint);
}
