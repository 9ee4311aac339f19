using EspaceFamille.TestKit.Towns;
using Xunit;
using Xunit.Abstractions;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>
/// A dependency of the services is unavailable while families declare, and returns. Meanwhile each request gets a
/// response in time: what was requested, or a French problem and nothing half done. Everything is delivered after.
/// </summary>
[Collection(SharedTown.Name)]
public sealed class OutageTests(Town town, ITestOutputHelper output)
{
    private const int ResponsesMeanwhile = 12;

    [Fact]
    public Task Declare_DocumentServerKilled_IsAnsweredInTimeAndDeliveredAfter() => ThroughAsync(
        "the document server was killed", Done(town.DocumentServer.Kill), town.DocumentServer.StartAsync, responses: 8);

    [Fact]
    public Task Declare_BrokerKilledWithItsDataKept_IsAnsweredInTimeAndDeliveredAfter() =>
        ThroughAsync("the broker was killed", Done(town.Broker.Kill), town.Broker.StartAsync);

    /// <summary>The worst behaviour of a mail server; all of them where ESPACE_OUTAGES is "all".</summary>
    public static TheoryData<string> Moods => Environment.GetEnvironmentVariable("ESPACE_OUTAGES") == "all"
        ? [.. Enum.GetNames<MailServerMood>().Skip(1)]
        : [nameof(MailServerMood.Cuts)];

    [Theory]
    [MemberData(nameof(Moods))]
    public Task Declare_MailServerFails_IsAnsweredInTimeAndDeliveredAfter(string mood) => ThroughAsync(
        $"the mail server: {mood}",
        Done(() => town.Mails.Mood = Enum.Parse<MailServerMood>(mood)),
        Done(() => town.Mails.Mood = MailServerMood.Takes));

    [Fact]
    public Task Declare_TownsClockJumpsAheadAndBack_IsAnsweredInTimeAndDeliveredAfter() => ThroughAsync(
        "the clock jumped", () => town.AheadAsync(TimeSpan.FromHours(15)), () => town.AheadAsync(TimeSpan.FromHours(-2)));

    private async Task ThroughAsync(string what, Func<Task> begin, Func<Task> end, int responses = ResponsesMeanwhile)
    {
        using var declaring = await Declaring.BeginAsync(TownPlans.Processes.Of<OutageTests>(), town.Entrance);

        await begin();
        var before = declaring.Responses;
        await declaring.UntilAsync(
            () => declaring.Responses >= before + responses, "they get responses meanwhile", town.Limits.Recovery);
        await end();
        var returned = TimeProvider.System.GetTimestamp();
        await declaring.EndAsync();
        await Outcome.IsCompleteAsync(town, declaring.Families.All);
        var (elapsed, longest) = (TimeProvider.System.GetElapsedTime(returned), declaring.LongestResponse);
        output.WriteLine(
            $"{what}: {declaring.Families.Declared.Count()} absences, longest response {longest.TotalSeconds:F1} s, "
            + $"all delivered {elapsed.TotalSeconds:F1} s after ({town.Limits})");
        Assert.True(longest < town.Limits.Response, $"a response took {longest}");
        Assert.True(elapsed < town.Limits.Recovery, $"delivery took {elapsed}");
    }

    private static Func<Task> Done(Action act) => () =>
    {
        act();
        return Task.CompletedTask;
    };
}
