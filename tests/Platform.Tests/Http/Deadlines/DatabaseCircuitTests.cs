using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EspaceFamille.Platform.Tests.Http.Deadlines;

/// <summary>Requests during an outage of the database do not wait for their deadline one after another.</summary>
[Collection(SharedParts.Name)]
public sealed class DatabaseCircuitTests(Parts parts)
{
    private const string Service = "circuit";
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UnixEpoch);
    private bool _isDown = true;
    private int _begun;

    [Fact]
    public async Task Requests_AfterFiveFailures_AreAnsweredAtOnceUntilTheDatabaseResponds()
    {
        await using var host = await StartAsync();
        for (var failure = 0; failure < 5; failure++)
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(host));
        Assert.Equal(5, _begun);

        using var refused = await host.Http.PostAsync("/written", content: null);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, 5), (refused.StatusCode, _begun));
        Assert.Equal(TimeSpan.FromSeconds(2), refused.Headers.RetryAfter!.Delta);
        var problem = await refused.Content.ReadFromJsonAsync<ProblemDetails>();
        Assert.Equal(($"{Problems.TypePrefix}{Problems.NotBegun}", Problems.NotBegunTitle), (problem!.Type, problem.Title));

        _isDown = false;
        _clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host));
    }

    [Fact]
    public async Task Work_WhileTheCircuitIsOpen_IsNotCut()
    {
        await using var host = await StartAsync();
        for (var failure = 0; failure < 6; failure++)
            await StatusAsync(host);

        Assert.Equal(HttpStatusCode.OK, (await host.Http.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync("/things/none")).StatusCode);
        Assert.True((await host.Things.InsertAsync(Thing.New(), [], CancellationToken.None)).IsSaved);
    }

    [Fact]
    public async Task Requests_ThatAreRefused_DoNotOpenIt()
    {
        _isDown = false;
        await using var host = await StartAsync();
        for (var refusal = 0; refusal < 10; refusal++)
            Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync("/refused")).StatusCode);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host));
    }

    private static async Task<HttpStatusCode> StatusAsync(TestHost host)
    {
        using var answer = await host.Http.PostAsync("/written", content: null);
        return answer.StatusCode;
    }

    private async Task<TestHost> StartAsync()
    {
        var host = await TestHost.StartAsync(
            parts.DocDb, Parts.NoBroker, service: Service, more: builder => builder.Services.AddSingleton<TimeProvider>(_clock),
            routes: app =>
            {
                app.MapPost("/written", () =>
                {
                    _begun++;
                    return _isDown ? throw new TimeoutException() : TypedResults.Ok();
                }).RequireAuthorization(Policies.SignedIn);
                app.MapGet("/refused", Problems.NotFound).RequireAuthorization(Policies.SignedIn);
            });
        // The host's own requests before it was ready no longer count.
        _clock.Advance(TimeSpan.FromSeconds(11));
        host.Http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", TestTokens.Issue(Service, "family", "account", "household"));
        return host;
    }
}
