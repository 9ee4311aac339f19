using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EspaceFamille.TestKit.Renderers;

/// <summary>The renderer's HTTP API on loopback. What it renders are no real pages: their content is that of the file.</summary>
public sealed class FakeRenderer : IAsyncDisposable
{
    public const string Text = "Certificat médical\nLéa TOULEMONDE";
    private readonly CancellationTokenSource _end = new();
    private volatile TaskCompletionSource? _gate;
    private volatile RendererMode _mode;
    private WebApplication? _app;

    public int Port { get; } = FreePort.Next();

    public Uri Address => new($"http://127.0.0.1:{Port}/");

    /// <summary>The files that were sent, with their kinds.</summary>
    public ConcurrentQueue<(string Kind, byte[] Content)> Files { get; } = new();

    /// <summary>Pages of each file that is rendered honestly; at most 20 are returned.</summary>
    public int PageCount { get; set; } = 1;

    public RendererMode Mode
    {
        get => _mode;
        set => _mode = value;
    }

    /// <summary>Lets files wait until the returned action is called.</summary>
    public Action Hold()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _gate = gate;
        return () =>
        {
            _gate = null;
            gate.TrySetResult();
        };
    }

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, Port));
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        _app = builder.Build();
        _app.MapGet("/health/ready", () => _mode is RendererMode.Busy ? Results.StatusCode(503) : Results.Ok());
        _app.MapPost("/pages", context => RenderAsync(context, isPortrait: false));
        _app.MapPost("/pictures", context => RenderAsync(context, isPortrait: true));
        await _app.StartAsync();
    }

    /// <summary>The picture of a page of a file that is rendered honestly.</summary>
    public static byte[] Picture(byte[] content, int number) => WebP.Picture(
        1_414, 2_000,
        string.Create(CultureInfo.InvariantCulture, $"page {number} of {Convert.ToHexStringLower(SHA256.HashData(content))}"));

    /// <summary>The small picture of a person, of a file that is rendered honestly.</summary>
    public static byte[] Portrait(byte[] content) => WebP.Picture(
        512, 384, string.Create(CultureInfo.InvariantCulture, $"portrait of {Convert.ToHexStringLower(SHA256.HashData(content))}"));

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        if (_app is not null)
            await _app.DisposeAsync();
        _end.Dispose();
    }

    private async Task RenderAsync(HttpContext context, bool isPortrait)
    {
        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content, context.RequestAborted);
        Files.Enqueue(($"{context.Request.Query["kind"]}", content.ToArray()));
        if (_gate is { } gate)
            await gate.Task.WaitAsync(context.RequestAborted);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_end.Token, context.RequestAborted);
        try
        {
            // A renderer that was taken over can answer a whole page where a small picture is due.
            var answer = isPortrait && _mode is not RendererMode.PageForPortrait
                ? new RenderedAnswer(context, content.ToArray(), either.Token)
                : new RenderedAnswer(context, content.ToArray(), PageCount, either.Token);
            await answer.SendAsync(_mode);
        }
        catch (OperationCanceledException)
        {
            // The client has closed the connection, or the test has ended.
        }
    }
}
