using EspaceFamille.TestKit;
using EspaceFamille.Tool.Diagnose;
using Xunit;

namespace EspaceFamille.Tool.Tests.Diagnose;

/// <summary>What no object holds: the metrics that hosts answered themselves.</summary>
public sealed class HostTests
{
    [Fact]
    public async Task Metrics_OfHostsWithABacklog_AreFindings()
    {
        await using var cluster = await FakeCluster.StartAsync("healthy");
        cluster.FakePods.Host = (pod, _, _) => (200, ClusterCase.Host(MetricsOf(pod)));
        var diagnosis = await Diagnosis.OfAsync(cluster);
        Assert.Equal(
            [
                "1 message failed and wait in the queue documents-absence-declared_error.",
                "A message of reservations has waited for the broker for 75 s.",
                "The mail server has not taken 2 mails; the oldest has waited for 65 s.",
            ],
            diagnosis.Findings.Select(finding => finding.Text));
    }

    /// <summary>While the queues of an installation are made, messages are returned, and taken later.</summary>
    [Theory]
    [InlineData("metrics-old-outbox", "A message of reservations has waited for 75 s; 27 times no queue took one since its start.")]
    [InlineData("metrics", null)]
    public async Task Metrics_ReturnedMessages_AreAFindingWhileTheyWait(string metrics, string? finding)
    {
        const string returned = "espace_outbox_returned_total{otel_scope_name=\"EspaceFamille\"}";
        await using var cluster = await FakeCluster.StartAsync("healthy");
        cluster.FakePods.Host = (pod, _, _) => (200, pod.Contains("reservations", StringComparison.Ordinal)
            ? ClusterCase.Host(metrics).Replace($"{returned} 0", $"{returned} 27", StringComparison.Ordinal)
            : ClusterCase.Host("metrics"));
        Assert.Equal(finding, (await Diagnosis.OfAsync(cluster)).Findings.SingleOrDefault()?.Text);
    }

    /// <summary>By the name of the port in the pod; where a pod has none of this name, at the port of its API.</summary>
    [Fact]
    public async Task Metrics_PortNamedMetrics_IsTheOneThatIsRead()
    {
        await using var cluster = await FakeCluster.StartAsync("healthy");
        cluster.FakePods.Host = (pod, port, _) => port == (pod.Contains("gateway", StringComparison.Ordinal) ? 9090 : 8080)
            ? (200, ClusterCase.Host("metrics"))
            : (404, "");
        Assert.Equal(Report.AllWell, (await Diagnosis.OfAsync(cluster)).Report.ExitCode);
    }

    [Fact]
    public async Task Metrics_ProxyThatDoesNotReachPods_AreReadByAPortForward()
    {
        await using var cluster = await FakeCluster.StartAsync("healthy");
        cluster.FakePods.IsIsolated = true;
        var diagnosis = await Diagnosis.OfAsync(cluster);
        Assert.Equal(Report.AllWell, diagnosis.Report.ExitCode);
        Assert.All(diagnosis.State.Hosts, host => Assert.Equal(ClusterCase.Host("metrics"), host.Metrics));
    }

    /// <summary>A port-forward that is tried meanwhile, and is refused, does not end the request.</summary>
    [Fact]
    public async Task Metrics_HostsThatAnswerLate_AreReadByTheProxy()
    {
        await using var cluster = await FakeCluster.StartAsync("healthy");
        cluster.Forbidden.Add("pods/portforward");
        cluster.FakePods.Wait = () => Eventually.True(
            () => Task.FromResult(cluster.Used.Any(right => right.EndsWith("pods/portforward", StringComparison.Ordinal))),
            "the port-forward is tried");
        Assert.Equal(Report.AllWell, (await Diagnosis.OfAsync(cluster)).Report.ExitCode);
    }

    private static string MetricsOf(string pod) => pod switch
    {
        _ when pod.Contains("documents", StringComparison.Ordinal) => "metrics-failed-message",
        _ when pod.Contains("reservations", StringComparison.Ordinal) => "metrics-old-outbox",
        _ when pod.Contains("notifications", StringComparison.Ordinal) => "metrics-pending-mails",
        _ => "metrics",
    };
}
