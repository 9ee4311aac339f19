using System.Globalization;
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
    private const int ResponsesMeanwhile = 12;

    /// <summary>For how long at least; ./espace prove --only frozen makes it ten minutes.</summary>
    private static readonly TimeSpan Frozen = TimeSpan.FromSeconds(
        int.Parse(Environment.GetEnvironmentVariable("ESPACE_FROZEN_SECONDS") ?? "0", CultureInfo.InvariantCulture));

    [Fact]
    public async Task Declare_DatabaseFrozen_IsAnsweredInTimeAndLeavesNoMessageInAnErrorQueue()
    {
        var entrance = town.Entrance with { Patience = Frozen + town.Limits.Recovery };
        using var declaring = await Declaring.BeginAsync(TownPlans.Processes.Of<FrozenTests>(), entrance);

        town.DocumentServer.Freeze();
        var (frozen, before) = (TimeProvider.System.GetTimestamp(), declaring.Responses);
        await declaring.UntilAsync(
            () => declaring.Responses >= before + ResponsesMeanwhile && TimeProvider.System.GetElapsedTime(frozen) >= Frozen,
            "they get responses meanwhile", Frozen + town.Limits.Recovery);
        var (elapsed, meanwhile) = (TimeProvider.System.GetElapsedTime(frozen), declaring.Responses - before);
        town.DocumentServer.Thaw();
        await declaring.EndAsync();

        await Outcome.IsCompleteAsync(town, declaring.Families.All);
        var (errors, longest) = (await town.Broker.ErrorMessagesAsync(), declaring.LongestResponse);
        output.WriteLine(
            $"{elapsed.TotalSeconds:F0} s without an answer of the database: {meanwhile} responses, longest {longest.TotalSeconds:F1} s, "
            + $"{declaring.Families.Declared.Count()} absences, {errors} messages in error queues ({town.Limits})");
        Assert.Equal(0, errors);
        Assert.True(longest < town.Limits.Response + TimeSpan.FromSeconds(1), $"a response took {longest}");
    }
}
