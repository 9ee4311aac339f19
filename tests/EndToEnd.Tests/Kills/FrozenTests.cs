using System.Globalization;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;
using Xunit;
using Xunit.Abstractions;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>
/// The database is frozen (SIGSTOP) while families declare: its connections stay open, and nothing answers. Each request gets a
/// response in time, and no message ends in an error queue.
/// </summary>
[Collection(SharedTown.Name)]
public sealed class FrozenTests(Town town, ITestOutputHelper output)
{
    private const int MostDeclarations = 60;
    private const int ResponsesMeanwhile = 12;

    /// <summary>For how long at least; ./espace prove --only frozen makes it ten minutes.</summary>
    private static readonly TimeSpan Frozen = TimeSpan.FromSeconds(
        int.Parse(Environment.GetEnvironmentVariable("ESPACE_FROZEN_SECONDS") ?? "0", CultureInfo.InvariantCulture));

    [Fact]
    public async Task Declare_DatabaseFrozen_IsAnsweredInTimeAndLeavesNoMessageInAnErrorQueue()
    {
        var entrance = town.Entrance with { Patience = Frozen + town.Limits.Recovery };
        using var families = Declarants.Of(TownPlans.Processes.Of<FrozenTests>(), entrance);
        var quota = Quota.Of(MostDeclarations);
        var declaring = families.DeclareAsync(quota);
        await Eventually.True(
            () => Task.FromResult(families.All.All(one => one.Declared.Count > 1) || declaring.IsFaulted), "both families declare");

        town.DocumentServer.Freeze();
        var (frozen, before) = (TimeProvider.System.GetTimestamp(), Responses(families));
        await Eventually.True(
            () => Task.FromResult(
                (Responses(families) >= before + ResponsesMeanwhile && TimeProvider.System.GetElapsedTime(frozen) >= Frozen)
                || declaring.IsFaulted),
            "they get responses meanwhile", Frozen + town.Limits.Recovery);
        var (elapsed, meanwhile) = (TimeProvider.System.GetElapsedTime(frozen), Responses(families) - before);
        town.DocumentServer.Thaw();
        quota.End();
        await declaring;

        await Outcome.IsCompleteAsync(town, families.All);
        var (errors, longest) = (await town.Broker.ErrorMessagesAsync(), families.All.Max(one => one.Times.Longest));
        output.WriteLine(
            $"{elapsed.TotalSeconds:F0} s without an answer of the database: {meanwhile} responses, longest {longest.TotalSeconds:F1} s, "
            + $"{families.Declared.Count()} absences, {errors} messages in error queues ({town.Limits})");
        Assert.Equal(0, errors);
        Assert.True(longest < town.Limits.Response + TimeSpan.FromSeconds(1), $"a response took {longest}");
    }

    private static int Responses(Declarants families) => families.All.Sum(one => one.Times.Count);
}
