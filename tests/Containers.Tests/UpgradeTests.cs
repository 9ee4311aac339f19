using System.Collections.Concurrent;
using EspaceFamille.Containers.Tests.Town;
using EspaceFamille.EndToEnd.Tests.Kills;
using EspaceFamille.Story;
using EspaceFamille.TestKit.Towns;
using Xunit;
using Xunit.Abstractions;

namespace EspaceFamille.Containers.Tests;

/// <summary>An upgrade as a cluster does it, under load.</summary>
[Collection(SharedTown.Name)]
public sealed class UpgradeTests(ContainerTown town, ITestOutputHelper output)
{
    private const int DeclarationsPerHost = 10;
    private static readonly Claim Own = TownPlans.Containers.Of<UpgradeTests>();
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ReadingPace = TimeSpan.FromMilliseconds(25);

    [SkippableFact]
    public async Task Upgrade_UnderLoad_FailsNoRequest()
    {
        ContainerTown.IsHere();
        var failures = new ConcurrentQueue<string>();
        var entrance = town.Entrance(failures.Enqueue);
        using var families = Declarants.Of(Own, entrance, clients: 2, Pace);
        using var reader = new Declarant(entrance, Own.Household(2).Mother, Own.Household(2).Code) { Pace = ReadingPace };
        using var enough = new CancellationTokenSource();
        var quota = new Quota();
        var visits = VisitAsync(failures, enough.Token);
        var loads = Task.WhenAll(families.DeclareAsync(quota), reader.ReadUntilAsync(enough.Token));
        await town.Installation.UpgradeAsync(revision: 2, beforeEachHost: () => quota.Grant(DeclarationsPerHost));
        await enough.CancelAsync();
        quota.End();
        await loads;
        var requests = families.All.Sum(family => family.Times.Count) + reader.Times.Count;
        output.WriteLine($"{requests} requests, {await visits} visits, {families.Declared.Count()} absences");
        Assert.Equal("", string.Join('\n', failures));
        await Outcome.IsCompleteAsync(town, families.All);
    }

    /// <summary>Signs in to the portal and opens its first page, again and again; returns how often.</summary>
    private async Task<int> VisitAsync(ConcurrentQueue<string> failures, CancellationToken enough)
    {
        for (var visits = 0; ; visits++)
        {
            if (enough.IsCancellationRequested)
                return visits;
            try
            {
                using var dance = new SignInDance(town.Address, town.Account(Own.Household(2).Mother));
                using var page = await (await dance.SignInToPortalAsync()).GetAsync(town.Address, CancellationToken.None);
                if (!page.IsSuccessStatusCode)
                    failures.Enqueue($"{(int)page.StatusCode} to the portal's first page");
            }
            catch (Exception failure) when (failure is StoryDiffers or HttpRequestException or IOException)
            {
                failures.Enqueue($"a visit: {failure.Message} {failure.InnerException?.Message}");
            }
        }
    }
}
