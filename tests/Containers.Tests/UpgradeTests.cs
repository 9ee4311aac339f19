using System.Collections.Concurrent;
using EspaceFamille.Containers.Tests.Town;
using EspaceFamille.EndToEnd.Tests.Kills;
using EspaceFamille.Story;
using Xunit;
using Xunit.Abstractions;

namespace EspaceFamille.Containers.Tests;

/// <summary>An upgrade as a cluster does it, while families are at it.</summary>
[Collection(SharedTown.Name)]
public sealed class UpgradeTests(ContainerTown town, ITestOutputHelper output)
{
    /// <summary>A household has so many days, and the other tests want some.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ReadingPace = TimeSpan.FromMilliseconds(25);

    [SkippableFact]
    public async Task EachHost_ReplacedUnderLoad_FailsNoRequest()
    {
        ContainerTown.IsHere();
        var failures = new ConcurrentQueue<string>();
        var entrance = await town.EntranceAsync(failures.Enqueue, "JTOULEMONDE", "NETCHEVERRY");
        using var first = new Declarant(entrance, "JTOULEMONDE", "F001") { Pace = Pace };
        using var second = new Declarant(entrance, "NETCHEVERRY", "F002") { Pace = Pace };
        using var reader = new Declarant(entrance, "JTOULEMONDE", "F001") { Pace = ReadingPace };
        using var enough = new CancellationTokenSource();
        var visits = VisitAsync(failures, enough.Token);
        var loads = Task.WhenAll(first.DeclareUntilAsync(enough.Token), second.DeclareUntilAsync(enough.Token), reader.ReadUntilAsync(enough.Token));
        await town.Installation.UpgradeAsync(revision: 2);
        await enough.CancelAsync();
        await loads;
        output.WriteLine($"{first.Times.Count + second.Times.Count + reader.Times.Count} requests, {await visits} visits, {first.Declared.Count + second.Declared.Count} absences");
        Assert.Empty(failures);
        await Outcome.IsCompleteAsync(town, [first, second]);
    }

    /// <summary>Signs in to the portal and opens its first page, by identity, portal and gateway, again and again; how often.</summary>
    private async Task<int> VisitAsync(ConcurrentQueue<string> failures, CancellationToken enough)
    {
        for (var visits = 0; ; visits++)
        {
            if (enough.IsCancellationRequested)
                return visits;
            try
            {
                using var dance = new SignInDance(town.Address, ContainerTown.Account("NTOULEMONDE"));
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
