using EspaceFamille.Containers.Tests.Stage;
using EspaceFamille.Containers.Tests.Town;
using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Containers.Tests;

/// <summary><c>./espace diagnose</c> reads pods that run.</summary>
[Collection(SharedTown.Name)]
public sealed class DiagnoseTests(ContainerTown town) : IDisposable
{
    private static readonly string[] Hosts = ["identity", "reservations", "documents", "notifications", "partners", "portal"];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("diagnose-");

    public void Dispose() => _folder.Delete(recursive: true);

    [SkippableFact]
    public async Task Diagnose_DatabaseFrozen_NamesTheHostsThatAreNotReady()
    {
        ContainerTown.IsHere();
        var database = await town.Pod("docdb").ProcessAsync();
        var before = await DiagnoseAsync();
        Assert.True(before.Contains("11 of 11 pods ready", StringComparison.Ordinal), before);
        Assert.DoesNotContain("Critical", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Not seen", before, StringComparison.Ordinal);

        string frozen;
        Signals.Freeze(database);
        try
        {
            await Eventually.True(
                async () => !await town.Pod("reservations").IsAnsweringAsync(), "reservations is not ready", town.Limits.Recovery);
            frozen = await DiagnoseAsync();
        }
        finally
        {
            Signals.Thaw(database);
        }

        await town.Pod("reservations").IsReadyAsync();
        var critical = frozen.Split('\n').Where(line => line.Contains("Critical: ", StringComparison.Ordinal)).ToList();
        Assert.All(Hosts, host => Assert.True(
            critical.Exists(line => line.Contains($"{host} (1 pod)", StringComparison.Ordinal)
                && line.Contains("database: The database does not respond", StringComparison.Ordinal)),
            $"{host}:\n{frozen}"));
        Assert.DoesNotContain("readiness answer", frozen, StringComparison.Ordinal);
    }

    private async Task<string> DiagnoseAsync()
    {
        await using var server = await town.ServeObjectsAsync();
        var access = Path.Combine(_folder.FullName, "kubeconfig");
        await server.WriteAccessAsync(access);
        return (await Run.TryAsync(Path.Combine(Repository.Root, "espace"), ["diagnose", "--kubeconfig", access])).Output;
    }
}
