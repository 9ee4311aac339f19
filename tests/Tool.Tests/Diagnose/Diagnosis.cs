using EspaceFamille.Tool.Diagnose;
using EspaceFamille.Tool.Diagnose.Reading;
using EspaceFamille.Tool.Diagnose.Rules;
using EspaceFamille.Tool.Diagnose.State;
using k8s;

namespace EspaceFamille.Tool.Tests.Diagnose;

/// <summary>What diagnose finds in a fake cluster, read by the real client.</summary>
internal sealed record Diagnosis(ClusterState State, IReadOnlyList<Finding> Findings, Report Report)
{
    public Finding First => Findings[0];

    public static async Task<Diagnosis> OfAsync(string name)
    {
        await using var cluster = await FakeCluster.StartAsync(name);
        return await OfAsync(cluster);
    }

    public static async Task<Diagnosis> OfAsync(FakeCluster cluster, bool isComplete = false)
    {
        using var client = new Kubernetes(new KubernetesClientConfiguration { Host = cluster.Address });
        var state = await new ClusterReader(client, new ReadScope(cluster.Namespace, Release: null, isComplete)).ReadAsync(
            CancellationToken.None);
        var findings = Tool.Diagnose.Rules.Findings.Of(state);
        return new(state, findings, new Report(state, findings));
    }
}
