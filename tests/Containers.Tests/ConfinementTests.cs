using EspaceFamille.Containers.Tests.Node;
using EspaceFamille.Containers.Tests.Town;
using Xunit;

namespace EspaceFamille.Containers.Tests;

/// <summary>What a process of the chart may do, as the kernel sees it.</summary>
[Collection(SharedTown.Name)]
public sealed class ConfinementTests(ContainerTown town)
{
    private static readonly string[] Capabilities = ["CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"];

    public static TheoryData<string> Components =>
        ["docdb", "rabbitmq", "identity", "reservations", "documents", "notifications", "partners", "gateway", "portal", "renderer"];

    [SkippableTheory]
    [MemberData(nameof(Components))]
    public async Task Container_Running_HasNoPrivilegesAndAReadOnlyRoot(string component)
    {
        ContainerTown.IsHere();
        var pod = town.Pod(component);
        var process = await pod.ProcessAsync();
        var status = (await File.ReadAllLinesAsync($"/proc/{process}/status"))
            .Select(line => line.Split(":\t")).Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        Assert.Equal("10001\t10001\t10001\t10001", status["Uid"]);
        Assert.Equal("10001\t10001\t10001\t10001", status["Gid"]);
        Assert.All(Capabilities, set => Assert.Equal("0000000000000000", status[set]));
        Assert.Equal("1", status["NoNewPrivs"]);
        Assert.Equal("2", status["Seccomp"]);
        var root = (await File.ReadAllLinesAsync($"/proc/{process}/mountinfo"))
            .Select(line => line.Split(' ')).Single(parts => parts[4] == "/");
        Assert.Contains("ro", root[5].Split(','));
        Assert.Equal(0, await TouchAsync(pod, "/tmp/mine"));
        Assert.NotEqual(0, await TouchAsync(pod, "/mine"));
    }

    private static Task<int> TouchAsync(RunningPod pod, string file) => pod.ExecuteAsync("touch", file);
}
