using EspaceFamille.Containers.Tests.Town;
using EspaceFamille.EndToEnd.Tests.Kills;
using Xunit;
using Xunit.Abstractions;

namespace EspaceFamille.Containers.Tests;

/// <summary>Pods that die without a word while families declare.</summary>
[Collection(SharedTown.Name)]
public sealed class KillTests(ContainerTown town, ITestOutputHelper output)
{
    private static readonly string[] Victims = ["reservations", "documents", "gateway", "reservations"];

    /// <summary>A household has so many days, and the other tests want some.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    [SkippableFact]
    public async Task Declarations_WhilePodsAreKilled_AreEachThereOnceAndMailedOnce()
    {
        ContainerTown.IsHere();
        var entrance = await town.EntranceAsync(failed: null, "JTOULEMONDE", "NETCHEVERRY");
        using var first = new Declarant(entrance, "JTOULEMONDE", "F001") { Pace = Pace };
        using var second = new Declarant(entrance, "NETCHEVERRY", "F002") { Pace = Pace };
        using var enough = new CancellationTokenSource();
        var declaring = Task.WhenAll(first.DeclareUntilAsync(enough.Token), second.DeclareUntilAsync(enough.Token));
        foreach (var victim in Victims)
        {
            var before = first.Declared.Count;
            await town.Pod(victim).KillAsync();
            await TestKit.Eventually.True(() => Task.FromResult(declaring.IsCompleted || first.Declared.Count > before + 2), $"families declare again after {victim} was killed", TimeSpan.FromSeconds(60));
        }

        await enough.CancelAsync();
        await declaring;
        output.WriteLine($"{Victims.Length} kills, {first.Declared.Count + second.Declared.Count} absences");
        await Outcome.IsCompleteAsync(town, [first, second]);
    }
}
