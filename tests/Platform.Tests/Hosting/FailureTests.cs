using System.Net;
using System.Net.Http.Json;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.TestKit;
using MassTransit;
using Microsoft.AspNetCore.Mvc;
using Xunit;
using Xunit.Abstractions;

namespace EspaceFamille.Platform.Tests.Hosting;

[Collection(SharedParts.Name)]
public sealed class FailureTests(Parts parts, ITestOutputHelper output)
{
    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("""{"id":"a","count":"many"}""", HttpStatusCode.BadRequest)]
    public async Task Body_ThatCannotBeRead_IsAFrenchProblem(string body, HttpStatusCode expected)
    {
        await using var host = await TestHost.StartAsync(parts.DocDb, Parts.NoBroker);
        using var answer = await host.Http.PostAsync("/things", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("La demande n’a pas pu être lue.", (await answer.Content.ReadFromJsonAsync<ProblemDetails>())!.Title);
    }

    [Theory]
    [InlineData("long enough, but with spaces", HttpStatusCode.BadRequest)]
    [InlineData("short", HttpStatusCode.BadRequest)]
    [InlineData("long-enough", HttpStatusCode.OK)]
    public async Task IdempotencyKey_OtherThan8To100VisibleCharacters_IsRefused(string key, HttpStatusCode expected)
    {
        await using var host = await TestHost.StartAsync(parts.DocDb, Parts.NoBroker);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/keyed");
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await host.Http.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Request_DatabaseUnavailable_Returns503InTimeAndRecovers()
    {
        var (docDb, limits) = (new DocDbProcess(), new RestartLimits());
        await limits.MeasureAsync(docDb.InitializeAsync);
        TestHost? started = null;
        await limits.MeasureAsync(async () => started = await TestHost.StartAsync(docDb, Parts.NoBroker));
        await using var host = started!;
        var thing = Thing.New();
        await host.Things.InsertAsync(thing, [], CancellationToken.None);
        docDb.Kill();
        var start = TimeProvider.System.GetTimestamp();
        using var answer = await host.Http.GetAsync($"/things/{thing.Id}");
        var elapsed = TimeProvider.System.GetElapsedTime(start);
        output.WriteLine($"answered in {elapsed.TotalSeconds:F1} s ({limits})");
        Assert.InRange(elapsed, TimeSpan.Zero, limits.Response);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("momentanément indisponible", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await host.Http.GetAsync("/health/live")).StatusCode);
        using var ready = await host.Http.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.StartsWith(
            "Unhealthy\ndatabase: The database does not respond", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await limits.MeasureAsync(docDb.StartAsync);
        await Eventually.True(
            async () => (await host.Http.GetAsync($"/things/{thing.Id}")).IsSuccessStatusCode, "it reads again", limits.DatabaseRecovery);
        await docDb.DisposeAsync();
    }

    [Fact]
    public async Task Request_BrokerUnavailable_SucceedsAndPublishesLater()
    {
        await using var host = await TestHost.StartAsync(parts.DocDb, Parts.NoBroker);
        var thing = Thing.New();
        Assert.Equal(SaveResult.Saved, await host.Things.InsertAsync(thing, [Thing.Message("waits")], CancellationToken.None));
        Assert.Equal(1, await host.OutboxCountAsync(thing.Id));
        Assert.Equal(HttpStatusCode.OK, (await host.Http.GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task Consumer_FaultThatWaitingCannotMend_GoesToTheErrorQueueAtOnceAndDelaysNoOther()
    {
        var (good, tries) = (new TaskCompletionSource(), 0);
        string queue = "";
        await using var host =
            await TestHost.StartAsync(parts.DocDb, parts.Broker.Uri, bus => bus.AddHandler((ConsumeContext<AbsenceWithdrawn> context) =>
        {
            queue = context.ReceiveContext.InputAddress.AbsolutePath.Trim('/');
            if (context.Message.Request.Number == "poison")
            {
                Interlocked.Increment(ref tries);
                throw new InvalidOperationException("It cannot be.");
            }

            good.TrySetResult();
            return Task.CompletedTask;
        }));
        await host.Things.InsertAsync(Thing.New(), [Thing.Message("poison"), Thing.Message("good")], CancellationToken.None);
        await good.Task.WaitAsync(Eventually.Limit);
        await Eventually.True(() => parts.Broker.HoldsAsync($"{queue}_error"), "the poison lies in the error queue");
        Assert.Equal(1, tries);
    }

    [Fact]
    public async Task Consumer_DatabaseFault_IsTriedAgainInPlace()
    {
        var tries = 0;
        var done = new TaskCompletionSource();
        await using var host =
            await TestHost.StartAsync(parts.DocDb, parts.Broker.Uri, bus => bus.AddHandler((ConsumeContext<AbsenceWithdrawn> _) =>
        {
            if (Interlocked.Increment(ref tries) < 3)
                throw new TimeoutException("The database is unavailable.");
            done.TrySetResult();
            return Task.CompletedTask;
        }));
        await host.Things.InsertAsync(Thing.New(), [Thing.Message("patience")], CancellationToken.None);
        await done.Task.WaitAsync(Eventually.Limit);
        Assert.Equal(3, tries);
    }
}
