using System.Net;
using System.Net.Http.Json;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.TestKit;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EspaceFamille.Platform.Tests.Http.Deadlines;

/// <summary>A database that is frozen (SIGSTOP): connections stay open, and nothing answers.</summary>
[Collection(SharedParts.Name)]
public sealed class FrozenDatabaseTests(Parts parts) : IAsyncLifetime
{
    private const double Seconds = 1.5;

    /// <summary>Far below the 30 s after which the driver itself gives up, and enough for a machine under load.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(Seconds + 3);

    private readonly DocDbProcess _docDb = new();

    /// <summary>What a request has left before it reads.</summary>
    private readonly TaskCompletionSource<TimeSpan> _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task Requests_DatabaseFrozen_Return503WithinTheDeadlineFromTheFirstOn()
    {
        await using var host = await StartAsync();
        var thing = Thing.New();
        await host.Things.InsertAsync(thing, [], CancellationToken.None);
        _docDb.Freeze();

        for (var request = 0; request < 3; request++)
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await GetAsync(host, thing)).StatusCode);

        _docDb.Thaw();
        await Eventually.True(
            async () => (await host.Http.GetAsync($"/things/{thing.Id}")).IsSuccessStatusCode, "it reads again", TimeSpan.FromSeconds(30));
    }

    /// <summary>Whatever the driver does: it finds a frozen server out after 10 to 15 s.</summary>
    [Fact]
    public async Task Readiness_DatabaseFrozen_NamesTheDatabaseWithinTheLimitOfProbes()
    {
        await using var host = await StartAsync(seconds: 60);
        Assert.True((await host.Http.GetAsync("/health/ready")).IsSuccessStatusCode);
        _docDb.Freeze();

        using var answer = await host.Http.GetAsync("/health/ready").WaitAsync(TimeSpan.FromSeconds(4));
        _docDb.Thaw();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(
            "Unhealthy\ndatabase: The database does not respond (TimeoutException).", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Request_CallerHasLessTimeLeft_EndsWithTheCallersDeadline()
    {
        var clock = new FakeTimeProvider();
        await using var host = await StartAsync(seconds: 60, clock: clock);
        _docDb.Freeze();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/begun") { Headers = { { RequestDeadline.Header, "500" } } };
        var answered = host.Http.SendAsync(request);
        var left = await _begun.Task.WaitAsync(Eventually.Limit);
        Assert.Equal(TimeSpan.FromMilliseconds(500), left);

        clock.Advance(left);

        using var answer = await answered.WaitAsync(Eventually.Limit);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        _docDb.Thaw();
    }

    [Theory]
    [InlineData("a-key-of-the-form", "ne comptera qu’une fois")]
    [InlineData(null, "vérifiez avant de le refaire")]
    public async Task Write_DatabaseFrozen_StatesThatItMayHaveBeenSaved(string? key, string expected)
    {
        await using var host = await StartAsync();
        await host.Things.InsertAsync(Thing.New(), [], CancellationToken.None);
        _docDb.Freeze();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/saved");
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);

        using var answer = await host.Http.SendAsync(request).WaitAsync(Limit);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<ProblemDetails>();
        Assert.Equal($"{Problems.TypePrefix}{Problems.OutcomeUnknown}", problem!.Type);
        Assert.Contains(expected, problem.Title, StringComparison.Ordinal);
        _docDb.Thaw();
    }

    [Fact]
    public async Task Consumer_DatabaseFrozen_CompletesAfterwardsAndNothingIsInTheErrorQueue()
    {
        var (started, frozen, done, queue) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource(), "");
        TestHost? running = null;
        await using var host = running = await StartAsync(
            consumers: bus => bus.AddHandler<AbsenceWithdrawn>(ConsumeAsync), broker: parts.Broker.Uri);

        async Task ConsumeAsync(ConsumeContext<AbsenceWithdrawn> context)
        {
            queue = context.ReceiveContext.InputAddress.AbsolutePath.Trim('/');
            started.TrySetResult();
            await frozen.Task;
            await running!.Things.InsertAsync(Thing.New(), [], context.CancellationToken);
            done.TrySetResult();
        }

        await host.Things.InsertAsync(Thing.New(), [Thing.Message("frozen")], CancellationToken.None);
        await started.Task.WaitAsync(Eventually.Limit);
        _docDb.Freeze();
        frozen.SetResult();
        using var answer = await GetAsync(host, Thing.New());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        _docDb.Thaw();

        await done.Task.WaitAsync(Eventually.Limit);

        Assert.False(await parts.Broker.HoldsAsync($"{queue}_error"));
    }

    public Task InitializeAsync() => _docDb.InitializeAsync();

    public Task DisposeAsync() => _docDb.DisposeAsync();

    private static Task<HttpResponseMessage> GetAsync(TestHost host, Thing thing) =>
        host.Http.GetAsync($"/things/{thing.Id}").WaitAsync(Limit);

    private Task<TestHost> StartAsync(
        double seconds = Seconds, Action<IBusRegistrationConfigurator>? consumers = null, string broker = Parts.NoBroker,
        TimeProvider? clock = null) =>
        TestHost.StartAsync(
            _docDb, broker, consumers,
            routes: MapRoutes,
            more: builder =>
            {
                builder.Configuration["Deadline:Seconds"] = $"{seconds}";
                if (clock is not null)
                    builder.Services.AddSingleton(clock);
            });

    private void MapRoutes(WebApplication app)
    {
        app.MapPost("/saved", async (AggregateStore<Thing> things, CancellationToken cancel) =>
        {
            await things.InsertAsync(Thing.New(), [], cancel);
            return TypedResults.Ok();
        }).AllowAnonymous();
        app.MapGet("/begun", async (AggregateStore<Thing> things, CancellationToken cancel) =>
        {
            _begun.SetResult(RequestDeadline.Current!.Remaining);
            await things.FindAsync(Ids.New(), cancel);
            return TypedResults.Ok();
        }).AllowAnonymous();
    }
}
