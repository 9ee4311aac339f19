using EspaceFamille.Tool.Diagnose.Rules;
using EspaceFamille.Tool.Diagnose.State;
using k8s.Models;

namespace EspaceFamille.Tool.Diagnose.Reading;

/// <summary>Reads from hosts what no object holds: the check that fails of those that are not ready, the metrics of the others.</summary>
internal sealed class HostReader(PodHttp http, ReadScope scope, TimedReads reads)
{
    private const string HttpPort = "http";
    private const string MetricsPort = "metrics";

    public async Task<IReadOnlyList<HostAnswer>> ReadAsync(ClusterState state) => await Task.WhenAll(
        state.Pods.Where(pod => pod.Port(HttpPort) is not null && (pod.IsReady() || ReadinessRules.IsOf(pod))).Select(ReadAsync));

    private async Task<HostAnswer> ReadAsync(V1Pod pod)
    {
        var component = pod.Metadata.Component();
        var isProbed = !pod.IsReady() || scope.IsComplete;
        var readiness = isProbed ? ReadAsync(pod, "readiness answer", HttpPort, "health/ready") : Task.FromResult<string?>(null);
        var metrics = pod.IsReady() ? ReadAsync(pod, "metrics", MetricsPort, "metrics") : Task.FromResult<string?>(null);
        return new HostAnswer(pod.Name(), component, await readiness, await metrics);
    }

    /// <summary>A host that is not ready answers 503, with the reason.</summary>
    private Task<string?> ReadAsync(V1Pod pod, string what, string port, string path) =>
        reads.ReadAsync($"the {what} of {pod.Metadata.Component()}", ClusterRights.Proxy, async token =>
        {
            var number = pod.Port(port) ?? pod.Port(HttpPort)!.Value;
            var (status, text) = await http.GetAsync(new PodAddress(pod.Name(), number), path, token);
            return status is 200 or 503 ? text : throw new HttpRequestException(path, inner: null, (System.Net.HttpStatusCode)status);
        });
}
