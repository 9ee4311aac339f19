using EspaceFamille.Chart.Tests.Rendering;
using EspaceFamille.Chart.Tests.Tools;
using k8s.Models;
using Xunit;

namespace EspaceFamille.Chart.Tests;

/// <summary>
/// Turning autoscaling on lowers no number of pods: a manifest that no longer has the number would reset it to 1. In a render without a
/// cluster the number is the autoscaler's alone (<see cref="Rules.Scaling"/>).
/// </summary>
public sealed class ReplicasTests
{
    private static readonly string[] Autoscaled = ["autoscaling.enabled=true", "autoscaling.maxReplicas=10", "secrets.check=false"];

    [SkippableTheory]
    [InlineData(5, 5)]
    [InlineData(1, 2)]
    [InlineData(0, 2)]
    public async Task Upgrade_WithAutoscaling_KeepsThePresentNumberAndTheMinimum(int present, int expected) =>
        Assert.Equal(expected, await ReplicasAsync(Running(present)));

    [SkippableFact]
    public async Task Install_WithAutoscaling_StartsWithTheMinimum() => Assert.Equal(2, await ReplicasAsync());

    /// <summary>The autoscaler has changed the number, and Helm applies on the server's side: two managers would conflict.</summary>
    [SkippableTheory]
    [InlineData(false, null)]
    [InlineData(true, 5)]
    public async Task Upgrade_NumberOfTheAutoscaler_IsLeftToIt(bool isOfHelm, int? expected)
    {
        var running = Running(5);
        var fields = isOfHelm ? new Dictionary<string, object> { ["f:replicas"] = new object() } : [];
        running.Metadata.ManagedFields =
        [
            new() { Manager = "helm", Operation = "Apply", FieldsV1 = new Dictionary<string, object> { ["f:spec"] = fields } },
            new() { Manager = "kube-controller-manager", Operation = "Update", Subresource = "scale" },
        ];

        Assert.Equal(expected, await ReplicasAsync(running));
    }

    private static async Task<int?> ReplicasAsync(params V1Deployment[] running)
    {
        await using var cluster = await ClusterServer.StartAsync(Renders.Of("production"), deployments: running);
        var render = Tool.Helm.Run([
            "template", Renders.Release, Tree.Chart, "--namespace", Renders.Namespace, "--values", Renders.Values("production"),
            "--is-upgrade", "--dry-run=server", "--disable-openapi-validation", "--kube-apiserver", cluster.Address,
            .. Autoscaled.SelectMany(change => new[] { "--set", change })]).Succeeded();
        return Rendered.Read(render).Named<V1Deployment>("portal").Spec.Replicas;
    }

    private static V1Deployment Running(int replicas) => new()
    {
        ApiVersion = "apps/v1",
        Kind = "Deployment",
        Metadata = new() { Name = $"{Renders.Release}-portal", NamespaceProperty = Renders.Namespace },
        Spec = new() { Replicas = replicas, Selector = new(), Template = new() },
    };
}
