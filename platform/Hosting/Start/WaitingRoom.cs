using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace EspaceFamille.Platform;

/// <summary>
/// Listens at the host's addresses while the host waits for its database or its migrations: alive, not ready, and every request
/// answered by 503. It closes before the host itself listens.
/// </summary>
internal sealed class WaitingRoom(IConfiguration settings) : IAsyncDisposable
{
    private const int RetryAfterSeconds = 5;
    private const string Html = "text/html";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private WebApplication? _room;
    private bool _isOpen;
    private string _cause = "";

    /// <summary>Opens the room while the work is not done within a second.</summary>
    public async Task DuringAsync(Task work, string cause)
    {
        if (await Task.WhenAny(work, Task.Delay(Patience, TimeProvider.System)) != work)
            await OpenAsync(cause);
        await work;
    }

    /// <summary>Opens the room, unless it is open already.</summary>
    /// <param name="cause">What the host waits for, as its readiness probe states it.</param>
    public async Task OpenAsync(string cause)
    {
        _cause = cause;
        if (_isOpen)
            return;
        _isOpen = true;
        await ListenAsync(Addresses(settings));
    }

    public async ValueTask DisposeAsync()
    {
        if (_room is null)
            return;
        await _room.StopAsync();
        await _room.DisposeAsync();
    }

    /// <summary>Where the host listens.</summary>
    internal static string[] Addresses(IConfiguration settings) =>
        settings[WebHostDefaults.ServerUrlsKey] is { Length: > 0 } urls
            ? urls.Split(';', StringSplitOptions.RemoveEmptyEntries)
            : [.. (settings[WebHostDefaults.HttpPortsKey] ?? "5000").Split(';', StringSplitOptions.RemoveEmptyEntries)
                .Select(port => $"http://*:{port}")];

    private async Task ListenAsync(string[] addresses)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrel(kestrel => kestrel.AddServerHeader = false).UseUrls(addresses);
        builder.Services.AddRouting();
        var room = builder.Build();
        room.Run(AnswerAsync);
        try
        {
            await room.StartAsync();
            _room = room;
        }
        catch (IOException)
        {
            // The port is taken: the host itself reports it when it starts.
            await room.DisposeAsync();
        }
    }

    private Task AnswerAsync(HttpContext http)
    {
        var (path, response) = (http.Request.Path.Value, http.Response);
        response.Headers.CacheControl = "no-store";
        if (path is "/health/live" or "/health/startup")
            return response.WriteAsync("waiting");
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        if (path == "/health/ready")
            return response.WriteAsync($"waiting: {_cause}");
        var title = Problems.Title(StatusCodes.Status503ServiceUnavailable);
        return IsForBrowser(http.Request) ? WritePageAsync(response, title) : WriteProblemAsync(response, title);
    }

    private static bool IsForBrowser(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && request.Headers[HeaderNames.Accept].ToString().Contains(Html, StringComparison.OrdinalIgnoreCase);

    /// <summary>The gateway serves the page's style sheet itself.</summary>
    private static Task WritePageAsync(HttpResponse response, string title)
    {
        response.ContentType = $"{Html}; charset=utf-8";
        return response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="fr">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Service indisponible</title><link rel="stylesheet" href="/erreur.css"></head>
            <body><main><h1>Service indisponible</h1><p>{title}</p></main></body>
            </html>
            """);
    }

    private static Task WriteProblemAsync(HttpResponse response, string title) => response.WriteAsJsonAsync(
        new { type = $"{Problems.TypePrefix}http-503", title, status = 503 }, options: null, "application/problem+json");
}
