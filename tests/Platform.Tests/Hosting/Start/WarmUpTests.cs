using System.Net;
using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EspaceFamille.Platform.Tests.Hosting.Start;

/// <summary>A host calls its own routes before it counts as started, so that no family waits for the compilation of its code.</summary>
[Collection(SharedParts.Name)]
public sealed class WarmUpTests(Parts parts) : IAsyncLifetime
{
    private readonly Uri _address = new($"http://127.0.0.1:{FreePort.Next()}/");
    private readonly TaskCompletionSource _called = new();
    private readonly TaskCompletionSource _answered = new();
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UnixEpoch);
    private readonly HttpClient _http = new();
    private WebApplication? _host;

    [Fact]
    public async Task Start_OwnPathNotAnswered_IsNeitherStartedNorReady()
    {
        var start = Start();
        await _called.Task.WaitAsync(Eventually.Limit);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync("startup"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync("ready"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("live"));

        _answered.SetResult();
        await start.WaitAsync(Eventually.Limit);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("startup"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("ready"));
    }

    [Fact]
    public async Task Start_OwnPathNeverAnswered_ServesAfterTheLimit()
    {
        var start = Start();
        await _called.Task.WaitAsync(Eventually.Limit);

        _clock.Advance(TimeSpan.FromSeconds(20));

        await start.WaitAsync(Eventually.Limit);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("ready"));
    }

    [Fact]
    public async Task Start_OwnPathSlow_IsCalledAgainUntilItIsQuick()
    {
        var calls = 0;

        await Start(() => calls++ == 0 ? Later() : Task.CompletedTask).WaitAsync(Eventually.Limit);

        Assert.Equal(2, calls);

        Task Later()
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            return Task.CompletedTask;
        }
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _answered.TrySetResult();
        _http.Dispose();
        if (_host is not null)
            await _host.DisposeAsync();
    }

    private Task Start(Func<Task>? answer = null)
    {
        _host = TestHost.Build(parts.DocDb, Parts.NoBroker, more: builder =>
        {
            builder.WebHost.UseUrls(_address.AbsoluteUri);
            builder.Services.AddSingleton<TimeProvider>(_clock);
            builder.Services.AddWarmPath("/own");
        });
        _host.MapGet("/own", async () =>
        {
            _called.TrySetResult();
            await (answer?.Invoke() ?? _answered.Task);
            return TypedResults.Ok();
        }).AllowAnonymous();
        return _host.StartAsync();
    }

    private async Task<HttpStatusCode> StatusAsync(string probe)
    {
        using var answer = await _http.GetAsync(new Uri(_address, $"health/{probe}"));
        return answer.StatusCode;
    }
}
