using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Platform.Tests.Hosting;

/// <summary>A command beside the migration jobs, such as an import: it works once its own and the others' have ended.</summary>
[Collection(SharedParts.Name)]
public sealed class AwaitingCommandTests(Parts parts)
{
    private readonly string _database = $"tests-{Ids.New()}";
    private readonly string _own = $"t{Ids.New()[^6..]}";
    private readonly string _other = $"o{Ids.New()[^6..]}";
    private int _runs;

    [Fact]
    public async Task Command_BesideMigrations_AwaitsItsOwnAndTheQueuesOfOtherServices()
    {
        var clock = new WaitedClock();
        await using var app = Build(_own, _database, clock);

        var running = app.RunOrServeAsync(["note"]);
        await Eventually.True(() => Task.FromResult(clock.Ticks > 0), "it waits for its own migrations");
        await MigrateAsync(_own, _database);
        var before = clock.Ticks;
        await Eventually.True(() => Task.FromResult(clock.Ticks > before + 1), "it waits for the other service");
        Assert.Equal(0, _runs);
        await MigrateAsync(_other, $"tests-{Ids.New()}");

        Assert.Equal(0, await running.WaitAsync(Eventually.Limit));
        Assert.Equal(1, _runs);
    }

    private async Task MigrateAsync(string service, string database)
    {
        await using var app = Build(service, database, TimeProvider.System);
        Assert.Equal(0, await app.RunOrServeAsync(["migrate"]));
    }

    private WebApplication Build(string service, string database, TimeProvider clock) => TestHost.Build(
        parts.DocDb, parts.Broker.UriOf(service), database, service: service, more: builder =>
        {
            builder.Configuration["RabbitMq:ManagementUri"] = parts.Broker.ManagementUri;
            builder.Configuration["BeforeServing:AwaitMigrations"] = "true";
            builder.Configuration["BeforeServing:AwaitQueuesOf:0"] = _other;
            builder.Services.AddSingleton(clock);
            builder.Services.AddSingleton(
                new HostCommand("note", (_, _, _) => Task.FromResult(_runs++)) { AwaitsMigrations = true });
        });

    /// <summary>Counts the ticks for which a caller waited.</summary>
    private sealed class WaitedClock : TimeProvider
    {
        public int Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(
            given =>
            {
                Interlocked.Increment(ref Ticks);
                callback(given);
            },
            state, dueTime, period);
    }
}
