using EspaceFamille.TestKit.Renderers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace EspaceFamille.Renderer.Tests;

/// <summary>The renderer's host in this process, beside a launcher of its own.</summary>
public sealed class RendererHost : IAsyncLifetime
{
    /// <summary>Longer than a job's wall clock.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);
    private readonly LauncherProcess _launcher;
    private WebApplication? _app;

    public RendererHost()
        : this([])
    {
    }

    internal RendererHost(params (string Name, string Value)[] settings) => _launcher = new(settings);

    public LauncherProcess Launcher => _launcher;

    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await _launcher.WaitUntilReadyAsync();
        (_app, Client) = await StartAsync(_launcher.Socket);
    }

    public async Task DisposeAsync()
    {
        Client?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        _launcher.Dispose();
    }

    /// <summary>A host beside any launcher.</summary>
    public static async Task<(WebApplication App, HttpClient Client)> StartAsync(string socket)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration["Renderer:Socket"] = socket;
        // Of every other request. A rendering has a limit of its own, as it takes seconds.
        builder.Configuration["Deadline:Seconds"] = "0.2";
        builder.AddRenderer();
        var app = builder.Build();
        app.MapRenderer();
        await app.StartAsync();
        return (app, new() { BaseAddress = new(app.Urls.First()), Timeout = Longest });
    }
}

/// <summary>The tests that share one renderer: the preparation of LibreOffice's profile takes seconds.</summary>
[CollectionDefinition(Name)]
public sealed class SharedRenderer : ICollectionFixture<RendererHost>
{
    public const string Name = "renderer";
}
