using System.Diagnostics;
using EspaceFamille.TestKit;
using EspaceFamille.Tool.Diagnose;
using EspaceFamille.Tool.Diagnose.Reading;
using k8s;
using k8s.Models;
using Xunit;

namespace EspaceFamille.Tool.Tests.Diagnose;

/// <summary>What diagnose may read, what it states where it may not, and how long it waits.</summary>
public sealed class RightsTests
{
    [Fact]
    public async Task Role_OfTheOperatorsGuide_HasTheRightsThatAreUsedAndNoOther()
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in new[] { "healthy", "host-crashes" })
        {
            await using var cluster = await FakeCluster.StartAsync(name);
            cluster.FakePods.IsIsolated = true;
            await Diagnosis.OfAsync(cluster, isComplete: true);
            used.UnionWith(cluster.Used);
        }

        // Newer API servers demand "create" of a port-forward as well.
        used.Add("create pods/portforward");
        Assert.Equal(used.Order(StringComparer.Ordinal), Documented().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Secrets_Forbidden_AreNotSeenAndTheMissingRightIsNamed()
    {
        await using var cluster = await FakeCluster.StartAsync("secrets-missing");
        cluster.Forbidden.Add("secrets");
        var diagnosis = await Diagnosis.OfAsync(cluster);
        Assert.Equal(Report.SomethingUnseen, diagnosis.Report.ExitCode);
        Assert.Contains(
            "Not seen: secrets; the right \"list\" on \"secrets\" is missing.", diagnosis.Report.Text, StringComparison.Ordinal);
        Assert.Contains("secret \"espace-famille-mongodb\" not found", diagnosis.First.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pods_ForbiddenProxyAndPortForward_AreNotSeen()
    {
        await using var cluster = await FakeCluster.StartAsync("healthy");
        cluster.Forbidden.UnionWith(["pods/proxy", "pods/portforward"]);
        var diagnosis = await Diagnosis.OfAsync(cluster);
        Assert.Equal(Report.SomethingUnseen, diagnosis.Report.ExitCode);
        Assert.Contains(
            "Not seen: the metrics of documents, the metrics of gateway, the metrics of identity, the metrics of notifications, "
            + "the metrics of portal, the metrics of reservations; the right \"get\" on \"pods/proxy\" is missing.",
            diagnosis.Report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diagnose_ApiServerThatDoesNotAnswer_EndsWithinTenSeconds()
    {
        await using var cluster = await FakeCluster.StartAsync("healthy");
        cluster.Hanging.UnionWith(["deployments", "pods/proxy", "pods/portforward"]);
        var start = Stopwatch.GetTimestamp();
        var diagnosis = await Diagnosis.OfAsync(cluster);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Equal(Report.SomethingUnseen, diagnosis.Report.ExitCode);
        Assert.Contains("Not seen: deployments, the metrics of documents", diagnosis.Report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diagnose_ApiServerThatIsNotThere_StatesThatNothingWasSeen()
    {
        using var client = new Kubernetes(new KubernetesClientConfiguration { Host = $"http://127.0.0.1:{FreePort.Next()}" });
        var scope = new ReadScope("famille", Release: null, IsComplete: false);
        var state = await new ClusterReader(client, scope).ReadAsync(CancellationToken.None);
        var report = new Report(state, []);
        Assert.Equal(Report.SomethingUnseen, report.ExitCode);
        Assert.Contains("it cannot be reached (Connection refused)", report.Text, StringComparison.Ordinal);
    }

    /// <summary>The rights of the Role in docs/operations.md.</summary>
    private static IEnumerable<string> Documented()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs/operations.md"));
        var yaml = text.Split("```yaml\n").Single(block => block.Contains("kind: Role\n", StringComparison.Ordinal)).Split("\n```")[0];
        var role = KubernetesYaml.LoadAllFromString(yaml).OfType<V1Role>().Single();
        return
            from rule in role.Rules
            from resource in rule.Resources
            from verb in rule.Verbs
            select $"{verb} {(rule.ApiGroups is [{ Length: > 0 } group] ? $"{group}/" : "")}{resource}";
    }
}
