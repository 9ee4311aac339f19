using EspaceFamille.Tool.Diagnose.State;
using k8s;
using k8s.Models;

namespace EspaceFamille.Tool.Diagnose.Reading;

/// <summary>What to read.</summary>
/// <param name="Release">All releases of the namespace where it is null.</param>
/// <param name="IsComplete">Also the logs and answers of what is well, for a bundle.</param>
internal sealed record ReadScope(string Namespace, string? Release, bool IsComplete)
{
    public string Selector => $"app.kubernetes.io/name=espace-famille{(Release is null ? "" : $",app.kubernetes.io/instance={Release}")}";
}

/// <summary>Reads the objects of a namespace, all at once; then logs and the hosts' own answers, all at once.</summary>
internal sealed class ClusterReader(Kubernetes client, ReadScope scope)
{
    private static readonly TimeSpan ObjectsLimit = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan PodsLimit = TimeSpan.FromSeconds(4);

    public async Task<ClusterState> ReadAsync(CancellationToken cancel)
    {
        using var objects = new TimedReads(ObjectsLimit, cancel);
        var state = await ReadObjectsAsync(objects);
        using var pods = new TimedReads(PodsLimit, cancel);
        var logs = new LogReader(client, scope, pods).ReadAsync(state);
        var hosts = new HostReader(new PodHttp(client, scope.Namespace), scope, pods).ReadAsync(state);
        return state with
        {
            Logs = await logs,
            Hosts = await hosts,
            Unseen = [.. objects.Unseen, .. pods.Unseen],
        };
    }

    private async Task<ClusterState> ReadObjectsAsync(TimedReads reads)
    {
        var (kubernetesNamespace, selector) = (scope.Namespace, scope.Selector);
        var pods = reads.ReadAsync("pods", ClusterRights.Pods, token =>
            client.CoreV1.ListNamespacedPodAsync(kubernetesNamespace, labelSelector: selector, cancellationToken: token));
        var events = reads.ReadAsync("events", ClusterRights.Events, token =>
            client.CoreV1.ListNamespacedEventAsync(kubernetesNamespace, cancellationToken: token));
        var secrets = reads.ReadAsync("secrets", ClusterRights.Secrets, token => ReadSecretsAsync(token));
        var settings = reads.ReadAsync("configmaps", ClusterRights.ConfigMaps, token =>
            client.CoreV1.ListNamespacedConfigMapAsync(kubernetesNamespace, labelSelector: selector, cancellationToken: token));
        var quotas = reads.ReadAsync("resourcequotas", ClusterRights.Quotas, token =>
            client.CoreV1.ListNamespacedResourceQuotaAsync(kubernetesNamespace, cancellationToken: token));
        var deployments = reads.ReadAsync("deployments", ClusterRights.Deployments, token =>
            client.AppsV1.ListNamespacedDeploymentAsync(kubernetesNamespace, labelSelector: selector, cancellationToken: token));
        var stateful = reads.ReadAsync("statefulsets", ClusterRights.StatefulSets, token =>
            client.AppsV1.ListNamespacedStatefulSetAsync(kubernetesNamespace, labelSelector: selector, cancellationToken: token));
        var jobs = reads.ReadAsync("jobs", ClusterRights.Jobs, token =>
            client.BatchV1.ListNamespacedJobAsync(kubernetesNamespace, labelSelector: selector, cancellationToken: token));
        var autoscalers = reads.ReadAsync("horizontalpodautoscalers", ClusterRights.Autoscalers, token =>
            client.AutoscalingV2.ListNamespacedHorizontalPodAutoscalerAsync(
                kubernetesNamespace, labelSelector: selector, cancellationToken: token));
        var policies = reads.ReadAsync("networkpolicies", ClusterRights.Policies, token =>
            client.NetworkingV1.ListNamespacedNetworkPolicyAsync(kubernetesNamespace, labelSelector: selector, cancellationToken: token));
        return new ClusterState
        {
            Namespace = kubernetesNamespace,
            Pods = Items(await pods),
            Events = Items(await events),
            Secrets = await secrets,
            ConfigMaps = Items(await settings),
            Quotas = Items(await quotas),
            Deployments = Items(await deployments),
            StatefulSets = Items(await stateful),
            Jobs = Items(await jobs),
            Autoscalers = Items(await autoscalers),
            Policies = await policies is { } list ? Items(list) : null,
        };
    }

    /// <summary>The values are dropped here: nothing else of this tool sees them.</summary>
    private async Task<IReadOnlyList<SecretKeys>> ReadSecretsAsync(CancellationToken cancel) =>
        [.. (await client.CoreV1.ListNamespacedSecretAsync(scope.Namespace, cancellationToken: cancel)).Items.Select(SecretKeys.Of)];

    private static IReadOnlyList<T> Items<T>(IItems<T>? list) => list is null ? [] : [.. list.Items];
}
