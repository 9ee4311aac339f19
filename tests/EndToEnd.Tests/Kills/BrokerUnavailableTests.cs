using EspaceFamille.TestKit.Towns;
using Xunit;
using Xunit.Abstractions;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>The broker is unavailable while families declare.</summary>
[Collection(SharedTown.Name)]
public sealed class BrokerUnavailableTests(Town town, ITestOutputHelper output)
{
    private const int Declarations = 60;

    [Fact]
    public async Task Declare_BrokerUnavailable_IsAnsweredAndDeliveredAfterItsReturn()
    {
        using var families = Declarants.Of(TownPlans.Processes.Of<BrokerUnavailableTests>(), town.Entrance);
        var before = town.Mails.Arrivals.Count;
        await town.Broker.StopAsync();
        await families.DeclareAsync(Quota.Of(Declarations));

        await town.Broker.StartAsync();
        var returned = TimeProvider.System.GetTimestamp();
        await Outcome.IsCompleteAsync(town, families.All);
        var elapsed = TimeProvider.System.GetElapsedTime(returned);
        var first = TimeProvider.System.GetElapsedTime(returned, town.Mails.Arrivals.Skip(before).First().At);
        output.WriteLine(
            $"{Declarations} absences declared without a broker; after its return the first mail arrived in {first.TotalSeconds:F1} s, "
            + $"all within {elapsed.TotalSeconds:F1} s ({town.Limits})");
        Assert.True(elapsed < town.Limits.Recovery, $"delivery took {elapsed}");
    }
}
