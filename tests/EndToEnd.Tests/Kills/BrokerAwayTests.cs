using Xunit;
using Xunit.Abstractions;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>The broker goes away while families declare.</summary>
[Collection(SharedTown.Name)]
public sealed class BrokerAwayTests(Town town, ITestOutputHelper output)
{
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan DeliveredWithin = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Declarations_WhileTheBrokerIsAway_AreAnsweredAndDeliveredAfterItsReturn()
    {
        using var family = new Declarants(town.Entrance);
        var before = town.Mails.Arrivals.Count;
        await town.Broker.StopAsync();
        using var back = new CancellationTokenSource(Away);
        await Task.WhenAll(family.All.Take(2).Select(declarant => declarant.DeclareUntilAsync(back.Token)));
        var declared = family.Declared.Count();

        await town.Broker.StartAsync();
        var returned = TimeProvider.System.GetTimestamp();
        await Outcome.IsCompleteAsync(town, family.All);
        var elapsed = TimeProvider.System.GetElapsedTime(returned);
        var first = TimeProvider.System.GetElapsedTime(returned, town.Mails.Arrivals.Skip(before).First().At);
        output.WriteLine($"{declared} absences declared without a broker; after its return the first mail came in {first.TotalSeconds:F1} s, all within {elapsed.TotalSeconds:F1} s");
        Assert.True(elapsed < DeliveredWithin, $"delivery took {elapsed}");
    }
}
