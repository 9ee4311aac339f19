using System.Collections.Concurrent;
using EspaceFamille.EndToEnd.Tests.Kills;
using Xunit;
using Xunit.Abstractions;

namespace EspaceFamille.EndToEnd.Tests.Rolling;

/// <summary>An upgrade while families are at it: no request fails, and what was acknowledged is there once.</summary>
[Collection(SharedTown.Name)]
public sealed class RollingTests(Town town, ITestOutputHelper output)
{
    private const int Replacements = 10;

    /// <summary>Several looks of whoever asks for readiness; a cluster's are further apart, and its pause longer.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan DeclaringPace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ReadingPace = TimeSpan.FromMilliseconds(25);

    [Fact]
    public async Task ReservationsAndGateway_ReplacedTenTimesUnderLoad_FailNoRequest()
    {
        var failures = new ConcurrentQueue<string>();
        await using var reservations = new Rollout(() => town.AnotherReservations(Pause));
        await reservations.ReplaceAsync();
        await using var gateway = new Rollout(() => town.Gateway(reservations.Address, Pause));
        await gateway.ReplaceAsync();
        var entrance = new Entrance(gateway.Address, gateway.Address, failures.Enqueue);
        using var families = new Declarants(entrance, DeclaringPace);
        using var reader = new Declarant(entrance, "JTOULEMONDE", "F001") { Pace = ReadingPace };
        using var enough = new CancellationTokenSource();
        var (declaring, reading) = (families.DeclareUntilAsync(enough.Token), reader.ReadUntilAsync(enough.Token));
        await Task.WhenAll(RollAsync(reservations), RollAsync(gateway));
        await enough.CancelAsync();
        await Task.WhenAll(declaring, reading);
        output.WriteLine($"{Replacements} replacements each, {families.All.Sum(family => family.Times.Count) + reader.Times.Count} requests, {families.Declared.Count()} absences");
        Assert.Empty(failures);
        await Outcome.IsCompleteAsync(town, families.All);
    }

    private static async Task RollAsync(Rollout rollout)
    {
        for (var turn = 0; turn < Replacements; turn++)
            await rollout.ReplaceAsync();
    }
}
