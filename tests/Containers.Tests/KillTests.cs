using EspaceFamille.Containers.Tests.Town;
using EspaceFamille.EndToEnd.Tests.Kills;
using EspaceFamille.TestKit.Towns;
using Xunit;
using Xunit.Abstractions;

namespace EspaceFamille.Containers.Tests;

/// <summary>Pods that are killed while families declare.</summary>
[Collection(SharedTown.Name)]
public sealed class KillTests(ContainerTown town, ITestOutputHelper output)
{
    private const int DeclarationsPerKill = 12;
    private static readonly string[] Victims = ["reservations", "documents", "gateway", "reservations"];

    [SkippableFact]
    public async Task Declare_PodsKilledMeanwhile_IsThereOnceAndMailedOnce()
    {
        ContainerTown.IsHere();
        using var families = Declarants.Of(TownPlans.Containers.Of<KillTests>(), town.Entrance());
        var quota = new Quota();
        var declaring = families.DeclareAsync(quota);
        for (var kill = 0; kill < Victims.Length; kill++)
        {
            var expected = (kill + 1) * DeclarationsPerKill;
            quota.Grant(DeclarationsPerKill);
            await town.Pod(Victims[kill]).KillAsync();
            await TestKit.Eventually.True(
                () => Task.FromResult(declaring.IsCompleted || families.Declared.Count() == expected),
                $"families declare again after {Victims[kill]} was killed", town.Limits.Recovery);
        }

        quota.End();
        await declaring;
        output.WriteLine($"{Victims.Length} kills, {families.Declared.Count()} absences");
        await Outcome.IsCompleteAsync(town, families.All);
    }
}
