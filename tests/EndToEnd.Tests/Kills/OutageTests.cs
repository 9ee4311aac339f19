using EspaceFamille.TestKit;
using Xunit;
using Xunit.Abstractions;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>
/// What the services need goes away while families declare, and comes back. Whoever asks meanwhile gets an answer within
/// three seconds: what was asked for, or a French problem and nothing half done. All is delivered a minute after.
/// </summary>
[Collection(SharedTown.Name)]
public sealed class OutageTests(Town town, ITestOutputHelper output)
{
    private const int AnswersMeanwhile = 12;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan DeliveredWithin = TimeSpan.FromSeconds(60);

    [Fact]
    public Task DocumentServer_Killed() => ThroughAsync(
        "the document server was killed", Done(town.DocumentServer.Kill), town.DocumentServer.StartAsync, answers: 8);

    [Fact]
    public Task Broker_KilledWithItsDataKept() => ThroughAsync("the broker was killed", Done(town.Broker.Kill), town.Broker.StartAsync);

    /// <summary>The worst of them; all, where ESPACE_OUTAGES says so.</summary>
    public static TheoryData<string> Moods =>
        Environment.GetEnvironmentVariable("ESPACE_OUTAGES") == "all" ? [.. Enum.GetNames<MailServerMood>().Skip(1)] : [nameof(MailServerMood.Cuts)];

    [Theory]
    [MemberData(nameof(Moods))]
    public Task MailServer_InABadMood(string mood) => ThroughAsync(
        $"the mail server: {mood}", Done(() => town.Mails.Mood = Enum.Parse<MailServerMood>(mood)), Done(() => town.Mails.Mood = MailServerMood.Takes));

    [Fact]
    public Task TownsClock_JumpsAheadAndBack() => ThroughAsync(
        "the clock jumped", () => town.AheadAsync(TimeSpan.FromHours(15)), () => town.AheadAsync(TimeSpan.FromHours(-2)));

    private async Task ThroughAsync(string what, Func<Task> goes, Func<Task> returns, int answers = AnswersMeanwhile)
    {
        using var families = new Declarants(town.Entrance);
        var two = families.All.Take(2).ToArray();
        using var enough = new CancellationTokenSource();
        var declaring = Task.WhenAll(two.Select(one => one.DeclareUntilAsync(enough.Token)));
        await Eventually.True(() => Task.FromResult(two.All(one => one.Declared.Count > 1) || declaring.IsFaulted), "both families declare");

        await goes();
        var before = two.Sum(one => one.Times.Count);
        await Eventually.True(() => Task.FromResult(two.Sum(one => one.Times.Count) >= before + answers || declaring.IsFaulted), "they are answered meanwhile", DeliveredWithin);
        await returns();
        var returned = TimeProvider.System.GetTimestamp();
        await enough.CancelAsync();
        await declaring;
        await Outcome.IsCompleteAsync(town, two);
        var (elapsed, longest) = (TimeProvider.System.GetElapsedTime(returned), two.Max(one => one.Times.Longest));
        output.WriteLine($"{what}: {two.Sum(one => one.Declared.Count)} absences, longest answer {longest.TotalSeconds:F1} s, all delivered {elapsed.TotalSeconds:F1} s after");
        Assert.True(longest < Patience, $"an answer took {longest}");
        Assert.True(elapsed < DeliveredWithin, $"delivery took {elapsed}");
    }

    private static Func<Task> Done(Action act) => () =>
    {
        act();
        return Task.CompletedTask;
    };
}
