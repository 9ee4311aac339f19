using System.Globalization;
using Xunit;
using Xunit.Abstractions;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>
/// What was acknowledged is neither lost nor done twice, wherever a service dies: between its save and its publish,
/// between the publish and its mark, or between a consumer's save and its acknowledgement.
/// </summary>
[Collection(SharedTown.Name)]
public sealed class KillsTests(Town town, ITestOutputHelper output)
{
    private static readonly (string Service, string Point)[] Turns =
    [
        ("reservations", "save.after"), ("documents", "publish.after"), ("notifications", "ack.before"),
        ("reservations", "publish.after"), ("documents", "save.after"), ("notifications", "ack.before"),
        ("reservations", "ack.before"), ("documents", "ack.before"), ("notifications", "ack.before"),
    ];

    private static int Kills => int.Parse(Environment.GetEnvironmentVariable("ESPACE_KILLS") ?? "12", NumberStyles.None, CultureInfo.InvariantCulture);

    [Fact]
    public async Task Declarations_WhileServicesAreKilled_EachTakesEffectOnceAndIsMailedTwice()
    {
        using var family = await Declarants.ReadyAsync(town);
        var killed = await KillAsync(family.All);
        var repeats = await Outcome.IsCompleteAsync(town, family.All);
        output.WriteLine($"{killed} kills, {family.Declared.Count()} absences, {repeats} physical repeats of their mails");
    }

    private async Task<int> KillAsync(IReadOnlyList<Declarant> declarants)
    {
        var killed = 0;
        using var enough = new CancellationTokenSource();
        var declaring = declarants.Select(declarant => declarant.DeclareUntilAsync(enough.Token)).ToArray();
        // Each service has its own turns, so they also die while another one is down.
        await Task.WhenAll(
            town.Reservations.DieAtAsync(PointsOf("reservations"), () => Interlocked.Increment(ref killed)),
            town.Documents.DieAtAsync(PointsOf("documents"), () => Interlocked.Increment(ref killed)),
            town.Notifications.DieAtAsync(PointsOf("notifications"), () => Interlocked.Increment(ref killed)));
        await enough.CancelAsync();
        await Task.WhenAll(declaring);
        Assert.Equal(Kills, killed);
        return killed;
    }

    /// <summary>The service's share of the kills, each at another pass than the one before.</summary>
    private static string[] PointsOf(string service) =>
    [
        .. Enumerable.Range(0, Kills).Where(kill => Turns[kill % Turns.Length].Service == service)
            .Select(kill => $"{Turns[kill % Turns.Length].Point}:{2 + (kill % 4)}"),
    ];
}
