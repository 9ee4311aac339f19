using System.Net;
using System.Net.Http.Json;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Documents.Tests.Features.StorageSpace;

/// <summary>How fast storage passwords may be tried.</summary>
[Collection(DocumentsService.Name)]
public sealed class SpaceAttemptTests(DocumentsHost host) : IAsyncLifetime
{
    private readonly string _account = $"attempts-{Ids.New()}";
    private readonly ShiftedTime _clock = new();
    private readonly List<SpaceBrowser> _browsers = [];
    private WebApplicationFactory<Program>? _service;

    public Task InitializeAsync()
    {
        _service = host.Start(_clock);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        _browsers.ForEach(browser => browser.Dispose());
        await _service!.DisposeAsync();
    }

    [Fact]
    public async Task Open_FiveWrongPasswords_WaitsAndTheOpenSpaceIsNotConcerned()
    {
        var (browser, guesser) = (Browser(), Browser(session: "session-2"));
        await browser.CreateConfirmedAsync();
        for (var tries = 0; tries < 5; tries++)
            using (var wrong = await guesser.OpenAsync("not the password of it"))
                await wrong.AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "space-password-wrong");

        using (var right = await guesser.OpenAsync())
        {
            var problem = await right.AssertProblemAsync(HttpStatusCode.TooManyRequests, "space-attempts");
            Assert.True(problem.GetProperty("facts").TryGetProperty("until", out _));
            Assert.InRange(right.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        }

        Assert.Empty(await browser.ListAsync());
        await browser.AddAsync();
        _clock.Shift += TimeSpan.FromSeconds(61);
        using (await guesser.OpenAsync())
            Assert.Single(await guesser.ListAsync());
    }

    /// <summary>Each attempt is counted before it is evaluated, so that of several at the same time no more are.</summary>
    [Fact]
    public async Task Open_TwoHundredWrongPasswords_FiveAreEvaluatedAndTheOwnerOpensAfterThePause()
    {
        var (owner, guesser) = (Browser(), Browser(session: "session-2"));
        await owner.CreateConfirmedAsync();
        var document = await owner.AddAsync();
        var answers = new List<HttpStatusCode>();
        while (answers.Count < 200)
        {
            foreach (var answer in await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => guesser.OpenAsync("not the password of it"))))
                using (answer)
                    answers.Add(answer.StatusCode);
            if (answers.Count % 40 == 0)
                Assert.Equal(document, Assert.Single(await owner.ListAsync()));
        }

        Assert.Equal(
            [(HttpStatusCode.UnprocessableEntity, 5), (HttpStatusCode.TooManyRequests, 195)],
            answers.CountBy(answer => answer).OrderBy(one => one.Value).Select(one => (one.Key, one.Value)));
        using (await owner.OpenAsync())
            Assert.Single(await owner.ListAsync());
        _clock.Shift += TimeSpan.FromSeconds(61);
        using (await guesser.OpenAsync())
            Assert.Single(await guesser.ListAsync());
    }

    [Fact]
    public async Task Recover_MistypedAndWrongCodes_OnlyWrongOnesAreCounted()
    {
        const string mistyped = "0000-0000-0000-0000-0000-0000-0000-0001", wrong = "0000-0000-0000-0000-0000-0000-0000-0000";
        var browser = Browser();
        var code = await browser.CreateConfirmedAsync();
        async Task AssertRefusedAsync(string typed, int times, HttpStatusCode status, string problem)
        {
            for (var time = 0; time < times; time++)
                using (var refused = await browser.PostAsync("recovery", new RecoverSpaceRequest(typed, SpaceBrowser.OtherPassword)))
                    await refused.AssertProblemAsync(status, problem);
        }

        await AssertRefusedAsync(mistyped, 10, HttpStatusCode.UnprocessableEntity, "space-code-mistyped");
        await AssertRefusedAsync(wrong, 5, HttpStatusCode.UnprocessableEntity, "space-code-wrong");
        await AssertRefusedAsync(code, 1, HttpStatusCode.TooManyRequests, "space-attempts");
        await AssertRefusedAsync(mistyped, 1, HttpStatusCode.UnprocessableEntity, "space-code-mistyped");
        _clock.Shift += TimeSpan.FromSeconds(61);
        using var recovered = await browser.PostAsync("recovery", new RecoverSpaceRequest(code, SpaceBrowser.OtherPassword));

        Assert.Equal(HttpStatusCode.OK, recovered.StatusCode);
    }

    /// <summary>Who guesses passwords in sessions of the account cannot keep its owner from the recovery code.</summary>
    [Fact]
    public async Task Recover_AfterTooManyWrongPasswords_IsEvaluated()
    {
        var browser = Browser();
        var code = await browser.CreateConfirmedAsync();
        for (var tries = 0; tries < 5; tries++)
            using (await browser.OpenAsync("not the password of it"))
                _clock.Shift += TimeSpan.FromSeconds(1);
        await ExhaustAsync(SpaceAttempt.Opening);

        using (var blocked = await browser.OpenAsync())
            await blocked.AssertProblemAsync(HttpStatusCode.TooManyRequests, "space-attempts");
        using var recovered = await browser.PostAsync("recovery", new RecoverSpaceRequest(code, SpaceBrowser.OtherPassword));

        Assert.Equal(HttpStatusCode.OK, recovered.StatusCode);
        await browser.KeepKeyAsync(recovered);
        using var changed = await browser.SendAsync(
            HttpMethod.Put, "password",
            JsonContent.Create(new ChangeSpacePasswordRequest(SpaceBrowser.OtherPassword, SpaceBrowser.Password)));
        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);
    }

    private async Task ExhaustAsync(SpaceAttempt attempt)
    {
        var store = _service!.Services.GetRequiredService<SpaceAttemptStore>();
        for (var count = 0; count < SpaceThrottleRules.AccountAttemptsPerDay; count++)
            await store.ChangeAsync(
                $"{attempt}:{_account}", _clock.GetUtcNow(),
                known => (SpaceThrottleRules.TryAccount(known, _clock.GetUtcNow()) as ThrottleDecision.Allowed)?.After, default);
    }

    [Fact]
    public async Task Open_MoreThanTheQueueHolds_IsRefusedForALittleWhile()
    {
        await using var small = host.Start(("StorageSpace:ConcurrentDerivations", "1"));
        var browser = Browser(small);
        await browser.CreateConfirmedAsync();

        var sessions = Enumerable.Range(0, 14).Select(number => Browser(small, $"session-of-crowd-{number}")).ToArray();
        var answers = await Task.WhenAll(sessions.Select(session => session.OpenAsync()));

        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        var busy = Assert.Single(answers.Where(answer => answer.StatusCode != HttpStatusCode.OK).DistinctBy(answer => answer.StatusCode));
        await busy.AssertProblemAsync(HttpStatusCode.ServiceUnavailable, "space-busy");
        foreach (var answer in answers)
            answer.Dispose();
    }

    private SpaceBrowser Browser(WebApplicationFactory<Program>? service = null, string session = "session-1")
    {
        var browser = SpaceBrowser.Of(service ?? _service!, _account, session);
        _browsers.Add(browser);
        return browser;
    }
}
