using System.Net;
using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Platform.Tests.Hosting;

/// <summary>A host beside its migration job: it serves once the job has recorded what this version needs.</summary>
[Collection(SharedParts.Name)]
public sealed class AwaitTests(Parts parts)
{
    private readonly string _database = $"tests-{Ids.New()}";
    private readonly int _port = FreePort.Next();

    [Fact]
    public async Task Host_WithoutMigrationsOfItsOwn_AwaitsTheFirstRecordOfItsIndexes() => await AwaitsAsync([], []);

    [Fact]
    public async Task Host_AwaitsItsNewestMigration_AndNotOneOfTheVersionBefore()
    {
        await MigrateAsync(Numbered(1));
        await AwaitsAsync([Numbered(1)], [Numbered(1), Numbered(2)]);
    }

    private async Task AwaitsAsync(Migration[] before, Migration[] own)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_port}/") };
        var clock = new AskedClock();
        await using var app = Build(Parts.NoBroker, own, clock);
        var serving = app.RunOrServeAsync([]);
        if (before.Length > 0)
            await MigrateAsync(before);
        await Eventually.True(() => Task.FromResult(clock.Timers > 0), "it has looked, and will look again");
        Assert.False(serving.IsCompleted);
        Assert.False(await AnswersAsync(http));
        await MigrateAsync(own);
        await Eventually.True(async () => await AnswersAsync(http), "it has started");
        app.Lifetime.StopApplication();
        Assert.Equal(0, await serving.WaitAsync(Eventually.Limit));
    }

    private static Migration Numbered(int number) => new(number, $"number {number}", (_, _) => Task.CompletedTask);

    private async Task MigrateAsync(params Migration[] migrations)
    {
        await using var app = Build(parts.Broker.UriOf("awaited"), migrations, TimeProvider.System);
        Assert.Equal(0, await app.RunOrServeAsync(["migrate"]));
    }

    private WebApplication Build(string broker, Migration[] migrations, TimeProvider clock) =>
        TestHost.Build(parts.DocDb, broker, _database, more: builder =>
    {
        if (broker != Parts.NoBroker)
            builder.Configuration["RabbitMq:ManagementUri"] = parts.Broker.ManagementUri;
        builder.Configuration["BeforeServing:AwaitMigrations"] = "true";
        builder.Configuration["urls"] = $"http://127.0.0.1:{_port}";
        builder.Services.AddSingleton(clock);
        foreach (var migration in migrations)
            builder.Services.AddMigration(migration);
    });

    private static async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync("/health/ready");
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Completes when a caller has begun to wait by this clock.</summary>
    private sealed class AskedClock : TimeProvider
    {
        public int Timers;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Interlocked.Increment(ref Timers);
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}
