using System.Globalization;
using Xunit;
using Xunit.Abstractions;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>
/// What was acknowledged is neither lost nor done twice, wherever a service dies: around its save, its publish, the
/// broker's confirm and the pull, before a consumer's acknowledgement, and around the mail server's answer.
/// </summary>
[Collection(SharedTown.Name)]
public sealed class KillsTests(Town town, ITestOutputHelper output)
{
    private const int FewKills = 100;

    private static int Kills => int.Parse(Environment.GetEnvironmentVariable("ESPACE_KILLS") ?? "40", NumberStyles.None, CultureInfo.InvariantCulture);

    [Fact]
    public async Task Declarations_WhileServicesAreKilled_EachTakesEffectOnceAndIsMailedTwice()
    {
        // A long campaign would use up the town's days at the usual pace.
        using var family = new Declarants(town.Entrance, Kills > FewKills ? TimeSpan.FromSeconds(1) : null);
        var killed = await KillAsync(family);
        var repeats = await Outcome.IsCompleteAsync(town, family.All);
        output.WriteLine($"{killed} kills, {family.Declared.Count()} absences, {repeats} physical repeats of their mails");
        Assert.InRange(repeats, 0, KillTurns.MayRepeatAMail(Kills));
    }

    private async Task<int> KillAsync(Declarants family)
    {
        var killed = 0;
        using var enough = new CancellationTokenSource();
        var declaring = family.DeclareUntilAsync(enough.Token);
        // Each service has its own turns, so they also die while another one is down.
        var killing = Task.WhenAll(
            town.Reservations.DieAtAsync(KillTurns.Of("reservations", Kills), () => Interlocked.Increment(ref killed)),
            town.Documents.DieAtAsync(KillTurns.Of("documents", Kills), () => Interlocked.Increment(ref killed)),
            town.Notifications.DieAtAsync(KillTurns.Of("notifications", Kills), () => Interlocked.Increment(ref killed)));
        // Who stops declaring has a reason, which says more than a service that nobody makes die.
        if (await Task.WhenAny(killing, declaring) == declaring)
            await declaring;
        await killing;
        await enough.CancelAsync();
        await declaring;
        Assert.Equal(Kills, killed);
        return killed;
    }
}
