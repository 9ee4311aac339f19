using System.Net;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Platform.Tests.Hosting.Start;

/// <summary>A host without its database listens, is not ready, and serves nothing until its checks have passed.</summary>
public sealed class WaitingRoomTests : IAsyncLifetime
{
    private readonly DocDbProcess _docDb = new();
    private readonly int _port = FreePort.Next();
    private readonly HttpClient _http;
    private int _checks;

    public WaitingRoomTests() => _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_port}/") };

    [Fact]
    public async Task Serve_DatabaseUnavailable_ListensNotReadyAndServesOnceItIsBack()
    {
        await using var app = TestHost.Build(_docDb, Parts.NoBroker, more: builder =>
        {
            builder.Configuration["urls"] = $"http://127.0.0.1:{_port}";
            builder.Services.AddSingleton<IKeyCheck>(new Counting(() => _checks++));
        });
        var serving = app.RunOrServeAsync([]);

        await Eventually.True(() => IsAsync("/health/ready", HttpStatusCode.ServiceUnavailable), "it listens and is not ready");
        Assert.True(await IsAsync("/health/live", HttpStatusCode.OK));
        using var answer = await _http.GetAsync("/things/1");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(0, _checks);
        Assert.False(app.Lifetime.ApplicationStarted.IsCancellationRequested);

        await _docDb.StartAsync();
        await Eventually.True(() => IsAsync("/health/ready", HttpStatusCode.OK), "it serves");
        Assert.Equal(1, _checks);
        Assert.True(await IsAsync("/things/1", HttpStatusCode.NotFound));
        app.Lifetime.StopApplication();
        Assert.Equal(0, await serving.WaitAsync(Eventually.Limit));
    }

    [Fact]
    public async Task Serve_DatabaseUnavailable_ShowsBrowsersAFrenchPage()
    {
        await using var app = TestHost.Build(
            _docDb, Parts.NoBroker, more: builder => builder.Configuration["urls"] = $"http://127.0.0.1:{_port}");
        _ = app.RunOrServeAsync([]);
        await Eventually.True(() => IsAsync("/health/ready", HttpStatusCode.ServiceUnavailable), "it listens");

        using var request = new HttpRequestMessage(HttpMethod.Get, "/accueil") { Headers = { { "Accept", "text/html,*/*;q=0.8" } } };
        using var answer = await _http.SendAsync(request);

        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("momentanément indisponible", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("5", Assert.Single(answer.Headers.GetValues("Retry-After")));
    }

    /// <summary>The database is started by the test.</summary>
    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _docDb.DisposeAsync();
    }

    private async Task<bool> IsAsync(string path, HttpStatusCode status)
    {
        try
        {
            using var answer = await _http.GetAsync(path);
            return answer.StatusCode == status;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private sealed class Counting(Action count) : IKeyCheck
    {
        public Task RunAsync(CancellationToken cancel)
        {
            count();
            return Task.CompletedTask;
        }
    }
}
