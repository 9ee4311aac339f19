using System.Collections.Concurrent;
using System.Net;
using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Scenarios;

/// <summary>The operator's drill: a backup while families ask for meals, and another machine that goes on from it.</summary>
[Collection(SharedSystem.Name)]
public sealed class RestoreDrillTests(RunningSystem system)
{
    private const string Login = "NETCHEVERRY";
    private const int Enough = 4;

    [SkippableFact]
    public async Task Backup_WhileFamiliesAsk_BringsBackEveryRequestAcknowledgedBeforeIt()
    {
        Skip.If(system.Telemetry is null || Environment.GetEnvironmentVariable("MONGODB_URI") is not null, "only the embedded document server is backed up by our own command");
        using var parent = await Parent.SignInAsync(system, Login);
        var meal = await parent.ReservedDayAsync(canChange: true);
        var acknowledged = new ConcurrentQueue<string>();
        using var enough = new CancellationTokenSource();
        var asking = AskAsync(parent, meal, acknowledged, enough.Token);
        await Eventually.True(() => Task.FromResult(acknowledged.Count >= Enough || asking.IsFaulted), "requests are acknowledged");

        var folder = Directory.CreateTempSubdirectory("drill-").FullName;
        var (backup, restored) = (Path.Combine(folder, "backup.tar.gz"), Path.Combine(folder, "data"));
        var before = acknowledged.ToArray();
        await EspaceAsync("backup", backup, "--data", system.Options.Data!);
        await enough.CancelAsync();
        await asking;
        await EspaceAsync("restore", backup, "--data", restored);

        await using var elsewhere = new Started(RunningSystem.On(restored));
        using var again = await Parent.SignInAsync(await elsewhere.SystemAsync(), Login);
        foreach (var request in before)
            await again.GetAsync($"api/reservations/requests/{request}");
        // It serves on, and not just reads.
        await ChangeAsync(again, meal, await again.StateAsync(meal) == "reserved");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Cancels and reserves one meal in turns.</summary>
    private static async Task AskAsync(Parent parent, MealDay meal, ConcurrentQueue<string> acknowledged, CancellationToken enough)
    {
        for (var isReserved = true; !enough.IsCancellationRequested || !isReserved; isReserved = !isReserved)
            acknowledged.Enqueue(await ChangeAsync(parent, meal, isReserved));
    }

    private static async Task<string> ChangeAsync(Parent parent, MealDay meal, bool isReserved)
    {
        DateOnly[] day = [meal.Day], none = [];
        var body = new { reserve = isReserved ? none : day, cancel = isReserved ? day : none };
        return $"{(await parent.PostAsync($"api/reservations/enrolments/{meal.EnrolmentId}/requests", body, HttpStatusCode.Created))["id"]}";
    }

    private static async Task EspaceAsync(params string[] command)
    {
        using var process = ChildProcess.Start(Path.Combine(Repository.Root, "espace"), command, new Dictionary<string, string>(StringComparer.Ordinal));
        Assert.True(await process.WaitForExitAsync() == 0, process.Output);
    }

    /// <summary>A system that ends with its test, however that ends.</summary>
    private sealed class Started(RunningSystem system) : IAsyncDisposable
    {
        public async Task<RunningSystem> SystemAsync()
        {
            await system.InitializeAsync();
            return system;
        }

        public async ValueTask DisposeAsync() => await system.DisposeAsync();
    }
}
