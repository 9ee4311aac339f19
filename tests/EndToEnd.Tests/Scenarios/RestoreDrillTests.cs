using System.Collections.Concurrent;
using System.Net;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Scenarios;

/// <summary>The operator's drill: a backup while families ask for meals, and another machine that continues from it.</summary>
[Collection(SharedSystem.Name)]
public sealed class RestoreDrillTests(RunningSystem system)
{
    private static readonly Claim Own = TownPlans.WholeSystem.Of<RestoreDrillTests>();
    private static readonly string Login = Own.Household().Mother;
    private const int Enough = 4;

    [SkippableFact]
    public async Task Restore_BackupTakenUnderLoadWithDataOfTheVersionBefore_ReturnsEveryRequestAndServesTheOlderData()
    {
        Skip.If(
            system.Telemetry is null || Environment.GetEnvironmentVariable("MONGODB_URI") is not null,
            "only the embedded document server is backed up by our own command");
        using var parent = await Parent.SignInAsync(system, Login);
        var meal = await parent.ReservedDayAsync(canChange: true);
        var page = await parent.UploadUntilReadyAsync();
        var picture = await parent.BytesAsync(page);
        Assert.True(picture.AsSpan(0, 4).SequenceEqual("RIFF"u8), "the page is a WebP picture");
        var acknowledged = new ConcurrentQueue<string>();
        using var enough = new CancellationTokenSource();
        var asking = AskAsync(parent, meal, acknowledged, enough.Token);
        await Eventually.True(() => Task.FromResult(acknowledged.Count >= Enough || asking.IsFaulted), "requests are acknowledged");

        var folder = Directory.CreateTempSubdirectory("drill-").FullName;
        var (backup, restored) = (new OperatorBackup(folder), Path.Combine(folder, "data"));
        var before = acknowledged.ToArray();
        await backup.MakeAsync(system);
        await enough.CancelAsync();
        await asking;
        await backup.RestoreAsync(restored);
        await PreviousVersion.AddToAsync(restored);

        var elsewhere = system.On(restored);
        await GoesOnAsync(elsewhere, before, meal, (page, picture));
        Assert.NotEmpty(system.PrintedAccounts);
        Assert.Equal(system.PrintedAccounts, elsewhere.PrintedAccounts);
        Directory.Delete(folder, recursive: true);
    }

    /// <param name="page">A page of a document, whose picture is encrypted under a key that the backup contains too.</param>
    private static async Task GoesOnAsync(
        RunningSystem elsewhere, IEnumerable<string> requests, MealDay meal, (string Path, byte[] Picture) page)
    {
        try
        {
            await elsewhere.InitializeAsync();
            using var parent = await Parent.SignInAsync(elsewhere, Login);
            foreach (var request in requests)
                await parent.GetAsync($"api/reservations/households/mine/requests/{request}");
            Assert.Equal(page.Picture, await parent.BytesAsync(page.Path));
            // It serves on, and does not just read.
            await ChangeAsync(parent, meal, await parent.StateAsync(meal) == "reserved");
            using var agent = await Person.SignInAsync(elsewhere, Own.StaffLogin());
            await OlderHousehold.IsServedAsync(elsewhere, agent);
            await OlderHousehold.IsMigratedAsync(elsewhere);
        }
        finally
        {
            await elsewhere.DisposeAsync();
        }
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
        var path = $"api/reservations/households/mine/enrolments/{meal.EnrolmentId}/requests";
        return $"{(await parent.PostAsync(path, body, HttpStatusCode.Created))["id"]}";
    }
}
