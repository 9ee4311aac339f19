using System.Collections.Concurrent;
using EspaceFamille.EndToEnd.Tests.Kills;
using EspaceFamille.TestKit.Towns;
using Xunit;
using Xunit.Abstractions;

namespace EspaceFamille.EndToEnd.Tests.Rolling;

/// <summary>An upgrade under load: no request fails, and what was acknowledged is there once.</summary>
[Collection(SharedTown.Name)]
public sealed class RollingTests(Town town, ITestOutputHelper output)
{
    private const int Replacements = 10;
    private const int DeclarationsPerReplacement = 8;
    private static readonly Claim Own = TownPlans.Processes.Of<RollingTests>();

    private static readonly TimeSpan DeclaringPace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ReadingPace = TimeSpan.FromMilliseconds(25);

    /// <summary>Several readiness probes long; a cluster's are further apart, and its pause is longer.</summary>
    private TimeSpan Pause => town.Limits.Response / 3;

    [Fact]
    public async Task Replace_ReservationsAndGatewayTenTimesUnderLoad_FailsNoRequest()
    {
        var failures = new ConcurrentQueue<string>();
        await using var reservations = new Rollout(() => town.AnotherReservations(Pause));
        await reservations.ReplaceAsync();
        await using var gateway = new Rollout(() => town.Gateway(reservations.Address, Pause));
        await gateway.ReplaceAsync();
        var entrance = new Entrance(gateway.Address, gateway.Address) { Failed = failures.Enqueue, Patience = town.Limits.Recovery };
        using var families = Declarants.Of(Own, entrance, Own.Households - 1, DeclaringPace);
        var last = Own.Household(Own.Households - 1);
        using var reader = new Declarant(entrance, last.Mother, last.Code) { Pace = ReadingPace };
        using var enough = new CancellationTokenSource();
        var quota = new Quota();
        var (declaring, reading) = (families.DeclareAsync(quota), reader.ReadUntilAsync(enough.Token));
        await Task.WhenAll(RollAsync(reservations, quota), RollAsync(gateway, quota));
        await enough.CancelAsync();
        quota.End();
        await Task.WhenAll(declaring, reading);
        var requests = families.All.Sum(family => family.Times.Count) + reader.Times.Count;
        output.WriteLine($"{Replacements} replacements each, {requests} requests, {families.Declared.Count()} absences");
        Assert.Empty(failures);
        await Outcome.IsCompleteAsync(town, families.All);
    }

    private static async Task RollAsync(Rollout rollout, Quota quota)
    {
        for (var turn = 0; turn < Replacements; turn++)
        {
            quota.Grant(DeclarationsPerReplacement);
            await rollout.ReplaceAsync();
        }
    }
}
