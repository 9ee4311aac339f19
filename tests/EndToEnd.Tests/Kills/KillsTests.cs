using System.Globalization;
using EspaceFamille.TestKit.Towns;
using Xunit;
using Xunit.Abstractions;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>
/// What was acknowledged is neither lost nor done twice, wherever a service is killed: around its save, its publish, the
/// broker's confirm and the pull, before a consumer's acknowledgement, and around the mail server's response. The
/// campaign ends when the last kill has happened and everything acknowledged has taken effect, however long that takes.
/// </summary>
[Collection(SharedTown.Name)]
public sealed class KillsTests(Town town, ITestOutputHelper output)
{
    /// <summary>How many declarations may be on their way to their mails at a time: enough for every point to be passed.</summary>
    private const int MostPending = 16;

    private static readonly TimeSpan CountingInterval = TimeSpan.FromMilliseconds(200);

    /// <summary>One at each point; a campaign kills at each again and again, at other passes.</summary>
    private static int Kills => Environment.GetEnvironmentVariable("ESPACE_KILLS") is { } given
        ? int.Parse(given, NumberStyles.None, CultureInfo.InvariantCulture)
        : KillTurns.Count;

    [Fact]
    public async Task Declare_ServicesKilledMeanwhile_TakesEffectOnceAndIsMailedTwice()
    {
        using var ended = new CancellationTokenSource();
        var entrance = town.Entrance with { Patience = Timeout.InfiniteTimeSpan, Ended = ended.Token };
        using var families = Declarants.Of(TownPlans.Processes.Of<KillsTests>(), entrance);
        try
        {
            var killed = await KillAsync(families);
            var repeats = await Outcome.IsCompleteAsync(town, families.All);
            output.WriteLine(
                $"{killed} kills, {families.Declared.Count()} absences, {repeats} physical repeats of their mails; "
                + $"{town.Limits}");
            Assert.InRange(repeats, 0, KillTurns.MayRepeatAMail(Kills));
        }
        finally
        {
            await ended.CancelAsync();
        }
    }

    private async Task<int> KillAsync(Declarants families)
    {
        var killed = 0;
        var quota = new Quota();
        using var all = new CancellationTokenSource();
        var declaring = families.DeclareAsync(quota);
        var granting = GrantAsync(quota, families, all.Token);
        // Each service has its own turns, so services are also killed while another one is restarting.
        var killing = Task.WhenAll(
            town.Reservations.DieAtAsync(KillTurns.Of("reservations", Kills), () => Interlocked.Increment(ref killed)),
            town.Documents.DieAtAsync(KillTurns.Of("documents", Kills), () => Interlocked.Increment(ref killed)),
            town.Notifications.DieAtAsync(KillTurns.Of("notifications", Kills), () => Interlocked.Increment(ref killed)));
        // The failure of a client is a better report than a service that is never killed.
        if (await Task.WhenAny(killing, declaring, granting) == declaring)
            await declaring;
        await killing;
        await all.CancelAsync();
        await granting;
        quota.End();
        await declaring;
        Assert.Equal(Kills, killed);
        return killed;
    }

    /// <summary>
    /// Grants a declaration whenever both mails of an earlier one have arrived, so that a slow machine needs no more
    /// days.
    /// </summary>
    private async Task GrantAsync(Quota quota, Declarants families, CancellationToken all)
    {
        var (granted, before) = (0, Mailed());
        using var timer = new PeriodicTimer(CountingInterval);
        while (!all.IsCancellationRequested)
        {
            var free = MostPending - granted + ((Mailed() - before) / 2);
            quota.Grant(free);
            granted += Math.Max(free, 0);
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    private int Mailed() => town.Mails.Arrivals.Select(mail => mail.MessageId).Distinct(StringComparer.Ordinal).Count();
}
