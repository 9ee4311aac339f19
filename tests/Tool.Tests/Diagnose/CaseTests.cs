using EspaceFamille.Tool.Diagnose;
using EspaceFamille.Tool.Diagnose.Rules;
using Xunit;

namespace EspaceFamille.Tool.Tests.Diagnose;

/// <summary>The first finding of each recorded state is the cause, with what to do.</summary>
public sealed class CaseTests
{
    [Fact]
    public async Task Healthy_EveryPodReady_FindsNothing()
    {
        var diagnosis = await Diagnosis.OfAsync("healthy");
        Assert.Equal("All is well in r-healthy: 12 of 12 pods ready, version 1.4.2.\n", diagnosis.Report.Text);
        Assert.Equal(Report.AllWell, diagnosis.Report.ExitCode);
    }

    [Theory]
    [InlineData(
        "secrets-missing",
        "4 Secrets are missing: espace-famille-documents, espace-famille-mongodb, espace-famille-rabbitmq, espace-famille-receipts.",
        "./espace secrets --namespace nosec | kubectl create -f -")]
    [InlineData(
        "secret-key-missing", "The Secret espace-famille-mongodb lacks the key reservations-uri.",
        """kubectl --namespace r-key patch secret espace-famille-mongodb --patch '{"stringData": {"reservations-uri": "VALUE"}}'""")]
    [InlineData(
        "image-not-found",
        "The image registry.tarnos.example/espace-famille/documents:9.9 cannot be pulled; 1 pod cannot start: failed to pull",
        "Is the tag right (9.9; image.tag, image.digests)? Do the nodes reach the registry registry.tarnos.example (image.registry)? "
        + "Is the pull Secret registry right? It exists.")]
    [InlineData(
        "migration-fails",
        "The job espace-famille-migrate-documents failed (3 attempts, exit code 78): Mongo:ConnectionString: the server db.example:27017 "
        + "refused the user reservations (authentication failed). Look at the key reservations-uri of the Secret espace-famille-mongodb.",
        "Correct the setting that the sentence names, then run the helm command again.")]
    [InlineData(
        "host-crashes",
        "documents, gateway, identity, notifications, portal, reservations end with exit code 78: "
        + "Receipts:ActiveKeyId: no key of this name among Receipts:Keys.",
        "Correct what the sentence names (a value or a Secret), then helm upgrade")]
    [InlineData(
        "no-room-on-nodes",
        "No node can run the pod espace-famille-migrate-reservations-ttd7v, which has waited since 2026-11-29 11:22:44 UTC and requests "
        + "cpu 5, ephemeral-storage 64Mi, memory 256Mi: 0/1 nodes are available: 1 Insufficient cpu.",
        "Add a node or free one, or lower resources.requests of this component in the values")]
    [InlineData(
        "quota-exceeded",
        "The quota q is exhausted; missing are 5 pods (gateway 1, identity 1, notifications 2, portal 1): requested: requests.cpu=100m, "
        + "used: requests.cpu=700m, limited: requests.cpu=700m.",
        "Have the quota q raised")]
    public async Task State_Recorded_NamesItsCauseFirst(string name, string text, string action)
    {
        var diagnosis = await Diagnosis.OfAsync(name);
        Assert.StartsWith(text, diagnosis.First.Text, StringComparison.Ordinal);
        Assert.Contains(action, diagnosis.First.Action, StringComparison.Ordinal);
        Assert.Equal(Severity.Critical, diagnosis.First.Severity);
        Assert.Equal(Report.SomethingWrong, diagnosis.Report.ExitCode);
    }

    [Fact]
    public async Task HostNotReady_OfTheRecordedCheck_NamesHostsCheckAndTime()
    {
        await using var cluster = await FakeCluster.StartAsync("host-not-ready");
        cluster.FakePods.Host = (_, _, path) => path == "health/ready" ? (503, ClusterCase.Host("readiness")) : (404, "");
        var diagnosis = await Diagnosis.OfAsync(cluster);
        Assert.Equal(
            "documents (2 pods), gateway (2 pods), identity (2 pods), notifications (2 pods), portal (2 pods), reservations (2 pods): "
            + "not ready since 2026-11-29 11:18:24 UTC; database: The database does not respond (TimeoutException).",
            Assert.Single(diagnosis.Findings).Text);
        Assert.Equal(Report.SomethingWrong, diagnosis.Report.ExitCode);
    }

    [Fact]
    public async Task AutoscalingWithoutMetrics_Recorded_StatesThatNothingScales()
    {
        var found = Assert.Single((await Diagnosis.OfAsync("autoscaling-without-metrics")).Findings);
        Assert.StartsWith(
            "Autoscaling has no metrics: nothing scales until there are; espace-famille-documents stays at its 2 pods (minimum 2), ",
            found.Text, StringComparison.Ordinal);
        Assert.Contains("Install the metrics server", found.Action, StringComparison.Ordinal);
    }
}
