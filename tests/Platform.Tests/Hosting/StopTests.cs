using System.Net;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.TestKit;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EspaceFamille.Platform.Tests.Hosting;

/// <summary>Shutdown of a host: it fails its readiness probe first, serves for its pause, and completes requests in progress.</summary>
[Collection(SharedParts.Name)]
public sealed class StopTests(Parts parts)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UnixEpoch);

    [Fact]
    public async Task Stop_DuringThePause_FailsReadinessAndKeepsServing()
    {
        await using var host = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, "/health/ready"));
        using var before = await host.Http.GetAsync("/things/none");
        Assert.False(before.Headers.ConnectionClose ?? false);
        var stopped = Stop(host);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(host, "/health/ready"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, "/health/live"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, "/health/startup"));
        using var answer = await host.Http.GetAsync("/things/none");
        Assert.Equal((HttpStatusCode.NotFound, true), (answer.StatusCode, answer.Headers.ConnectionClose));
        Assert.False(stopped.IsCompleted);
        _clock.Advance(Pause);
        await stopped.WaitAsync(Eventually.Limit);
        await Assert.ThrowsAsync<HttpRequestException>(() => host.Http.GetAsync("/health/live"));
    }

    [Fact]
    public async Task Stop_RequestInProgress_Completes()
    {
        var (begun, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var host = await StartAsync(routes: app => app.MapGet("/slow", async () =>
        {
            begun.SetResult();
            await end.Task;
            return "done";
        }).AllowAnonymous());
        var slow = host.Http.GetStringAsync("/slow");
        await begun.Task;
        var stopped = Stop(host);
        _clock.Advance(Pause);
        await Eventually.True(async () => !await ListensAsync(host), "no new connection is taken");
        Assert.False(stopped.IsCompleted);
        end.SetResult();
        Assert.Equal("done", await slow);
        await stopped.WaitAsync(Eventually.Limit);
    }

    [Fact]
    public async Task Stop_MessageInProgress_IsConsumedOnce()
    {
        var (begun, end, consumed) = (new TaskCompletionSource(), new TaskCompletionSource(), 0);
        await using var host = await StartAsync(bus => bus.AddHandler(async (ConsumeContext<AbsenceWithdrawn> _) =>
        {
            begun.TrySetResult();
            await end.Task;
            Interlocked.Increment(ref consumed);
        }));
        // Past the outbox: its sweep runs when the clock moves, and publishes again what is not confirmed by then.
        await host.Services.GetRequiredService<IBus>().Publish(Thing.Message("one"));
        await begun.Task.WaitAsync(Eventually.Limit);
        var stopped = Stop(host);
        _clock.Advance(Pause);
        await Eventually.True(async () => !await ListensAsync(host), "no new connection is taken");
        Assert.False(stopped.IsCompleted);
        end.SetResult();
        await stopped.WaitAsync(Eventually.Limit);
        Assert.Equal(1, consumed);
    }

    [Fact]
    public async Task Stop_QueuedBatches_ArePublished()
    {
        await using var host = await StartAsync(bus => bus.AddHandler((ConsumeContext<AbsenceWithdrawn> _) => Task.CompletedTask));
        var things = Enumerable.Range(0, 50).Select(_ => Thing.New()).ToArray();
        foreach (var thing in things)
            await host.Things.InsertAsync(thing, [Thing.Message("last")], CancellationToken.None);
        var stopped = Stop(host);
        _clock.Advance(Pause);
        await stopped.WaitAsync(Eventually.Limit);
        foreach (var thing in things)
            Assert.Equal(0, await host.OutboxCountAsync(thing.Id));
    }

    [Fact]
    public void Stop_Timeout_IsPauseAndDrainTogether()
    {
        using var app = TestHost.Build(
            parts.DocDb, Parts.NoBroker, more: builder =>
                (builder.Configuration["Shutdown:PauseSeconds"], builder.Configuration["Shutdown:DrainSeconds"]) = ("5", "20"));
        Assert.Equal(
            TimeSpan.FromSeconds(
                25), app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<HostOptions>>().Value.ShutdownTimeout);
    }

    /// <summary>As the signal does it: it tells the application to stop, and what waits for that stops it.</summary>
    private static Task Stop(TestHost host)
    {
        host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        return host.Services.GetRequiredService<IHost>().StopAsync();
    }

    private async Task<TestHost> StartAsync(Action<IBusRegistrationConfigurator>? consumers = null, Action<WebApplication>? routes = null)
    {
        var host = await TestHost.StartAsync(
            parts.DocDb, consumers is null ? Parts.NoBroker : parts.Broker.Uri, consumers, routes: routes, more: builder =>
        {
            builder.Configuration["Shutdown:PauseSeconds"] = $"{Pause.TotalSeconds}";
            builder.Services.AddSingleton<TimeProvider>(_clock);
        });
        var bus = host.Services.GetRequiredService<IBusControl>();
        // With its clock at a halt no sweep finds what the relay could not send.
        if (consumers is not null)
            await Eventually.True(() => Task.FromResult(bus.CheckHealth().Status == BusHealthStatus.Healthy), "the bus is up");
        return host;
    }

    private static async Task<HttpStatusCode> StatusAsync(TestHost host, string path)
    {
        using var answer = await host.Http.GetAsync(path);
        return answer.StatusCode;
    }

    private static async Task<bool> ListensAsync(TestHost host)
    {
        try
        {
            using var client = new System.Net.Sockets.TcpClient();
            await client.ConnectAsync(host.Http.BaseAddress!.Host, host.Http.BaseAddress.Port);
            return true;
        }
        catch (System.Net.Sockets.SocketException)
        {
            return false;
        }
    }
}
