using System.Net;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Scenarios;

/// <summary>
/// The first ten minutes of an integrator: the town adds a partner, the partner starts the sample with what was printed, and a family
/// changes a reservation.
/// </summary>
[Collection(SharedSystem.Name)]
public sealed class PartnerStoryTests(RunningSystem system) : IDisposable
{
    private const string Queue = "p.cantine";
    private static readonly Dictionary<string, string> Inherited = new(StringComparer.Ordinal);
    private readonly string _folder = Directory.CreateTempSubdirectory("kitchen-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SkippableFact]
    public async Task Kitchen_OfTheSample_CountsWhatAFamilyChanges_UntilItIsSuspended()
    {
        Skip.If(system.Telemetry is null, "the system is not ours");
        using var parent = await Parent.SignInAsync(system, TownPlans.WholeSystem.Of<PartnerStoryTests>().Household().Mother);
        var meal = await parent.ReservedDayAsync(canChange: true);
        await File.WriteAllTextAsync(Path.Combine(system.Options.Data!, "pid"), $"{system.Process}");
        var printed = await PartnersAsync("add", "cantine", "--events", "days");
        var address = printed.Split(' ', '\n').Single(word => word.StartsWith("amqp://", StringComparison.Ordinal));

        using (var kitchen = Kitchen(address))
        {
            await kitchen.WaitForAsync(Queue);
            await ChangeAsync(parent, meal, isReserved: true);
            await WaitForCountAsync(kitchen, meal, 0);
            await ChangeAsync(parent, meal, isReserved: false);
            await WaitForCountAsync(kitchen, meal, 1);
            kitchen.Kill();
        }

        await ChangeAsync(parent, meal, isReserved: true);
        using var again = Kitchen(address);
        await WaitForCountAsync(again, meal, 0);
        await ChangeAsync(parent, meal, isReserved: false);
        await WaitForCountAsync(again, meal, 1);

        await PartnersAsync("suspend", "cantine");
        Assert.NotEqual(137, await again.WaitForExitAsync());
        using var refused = Kitchen(address);
        Assert.NotEqual(0, await refused.WaitForExitAsync());
        Assert.Contains("ACCESS_REFUSED", refused.Output, StringComparison.Ordinal);
        await PartnersAsync("remove", "cantine");
    }

    private async Task<string> PartnersAsync(params string[] words)
    {
        using var process = ChildProcess.Start(
            Path.Combine(Repository.Root, "espace"), ["partners", .. words, "--data", system.Options.Data!], Inherited);
        Assert.True(await process.WaitForExitAsync() == 0, process.Output);
        return process.Output;
    }

    private ChildProcess Kitchen(string address) => ChildProcess.Start(
        Repository.Executable("docs/events/samples/kitchen", "EspaceFamille.Samples.Kitchen"),
        [address, Queue, Path.Combine(_folder, "meals.json")], Inherited);

    private static Task WaitForCountAsync(ChildProcess kitchen, MealDay meal, int count) => Eventually.True(
        () => Task.FromResult(kitchen.Output.Split('\n').Any(line =>
            line.StartsWith($"{meal.Day:yyyy-MM-dd} ", StringComparison.Ordinal)
            && line.EndsWith($": {count}", StringComparison.Ordinal))),
        $"the kitchen counts {count} on {meal.Day}");

    private static async Task ChangeAsync(Parent parent, MealDay meal, bool isReserved)
    {
        DateOnly[] day = [meal.Day], none = [];
        var body = new { reserve = isReserved ? none : day, cancel = isReserved ? day : none };
        await parent.PostAsync(
            $"api/reservations/households/mine/enrolments/{meal.EnrolmentId}/requests", body, HttpStatusCode.Created);
    }
}
