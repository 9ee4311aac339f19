using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Platform;

/// <summary>One deadline per HTTP request: the shorter of this host's limit and what the calling host has left.</summary>
internal static class Deadlines
{
    internal static void UseDeadlines(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<DeadlineOptions>>().Value;
        var clock = app.Services.GetRequiredService<TimeProvider>();
        app.Use((http, next) => RunAsync(http, next, options, clock));
    }

    private static async Task RunAsync(HttpContext http, RequestDelegate next, DeadlineOptions options, TimeProvider clock)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<OwnTimeLimit>() is not null)
        {
            await next(http);
            return;
        }

        var client = http.RequestAborted;
        using var deadline = new RequestDeadline(Limit(http.Request, options), clock, client);
        http.Response.OnStarting(() =>
        {
            deadline.Meet();
            return Task.CompletedTask;
        });
        http.Request.Body = new ReceivedBody(http.Request.Body, deadline);
        http.RequestAborted = deadline.Token;
        try
        {
            await next(http);
        }
        catch (Exception failure) when (
            deadline.Token.IsCancellationRequested && !client.IsCancellationRequested && !http.Response.HasStarted
            && (failure is OperationCanceledException or HttpRequestException or IOException || Unavailable.IsDatabase(failure)))
        {
            throw new TimeoutException("The request has reached its deadline.", failure);
        }
        finally
        {
            http.RequestAborted = client;
        }
    }

    private static TimeSpan Limit(HttpRequest request, DeadlineOptions options)
    {
        var own = TimeSpan.FromSeconds(BodyDeadline.IsUpload(request) ? options.UploadSeconds : options.Seconds);
        return int.TryParse(request.Headers[RequestDeadline.Header], NumberStyles.None, CultureInfo.InvariantCulture, out var left)
            && TimeSpan.FromMilliseconds(left) < own
            ? TimeSpan.FromMilliseconds(left)
            : own;
    }
}
