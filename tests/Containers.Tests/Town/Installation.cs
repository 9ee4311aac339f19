using EspaceFamille.Containers.Tests.Node;
using EspaceFamille.Containers.Tests.Stage;
using EspaceFamille.TestKit;
using k8s.Models;
using Xunit;

namespace EspaceFamille.Containers.Tests.Town;

/// <summary>A trial of the chart on podman, as helm and a cluster would install and upgrade it.</summary>
internal sealed class Installation(Podman podman, IReadOnlyDictionary<string, V1Secret> secrets, RestartLimits limits) : IAsyncDisposable
{
    private const int GatewayPort = 8080;
    private const string GatewayName = "espace-famille-gateway";
    private readonly ReplicaService _door = new();
    private readonly Dictionary<string, RunningPod> _pods = new(StringComparer.Ordinal);
    private readonly HashSet<string> _jobs = new(StringComparer.Ordinal);

    /// <summary>The public address. It forwards to the gateway's ready pods, as a Service does.</summary>
    public Uri Address => new($"http://localhost:{_door.Address.Port}/");

    public RunningPod Pod(string component) => _pods[$"espace-famille-{component}"];

    /// <summary>Database and broker first: the first pod creates the network.</summary>
    public async Task StartServersAsync()
    {
        var (release, kubelet) = await RenderAsync(revision: 1);
        foreach (var set in release.Of<V1StatefulSet>())
            _pods[set.Metadata.Name] = await kubelet.StartAsync(set);
        await Task.WhenAll(_pods.Values.Select(server => server.IsReadyAsync()));
    }

    /// <summary>Hosts and imports wait for the migrations, which are jobs beside them.</summary>
    public async Task StartHostsAsync()
    {
        var (release, kubelet) = await RenderAsync(revision: 1);
        foreach (var deployment in release.Of<V1Deployment>())
            _pods[deployment.Metadata.Name] = await kubelet.StartAsync(deployment);
        await RunJobsAsync(release, kubelet);
        await limits.MeasureAsync(() => Task.WhenAll(_pods.Values.Select(pod => pod.IsReadyAsync())));
        await _door.AddAsync(_pods[GatewayName].Address(GatewayPort));
    }

    /// <summary>
    /// The jobs whose pods have changed, then a new pod beside each old one, which is stopped once the new one is ready. It serves on for
    /// seconds after SIGTERM: the next ones are replaced meanwhile, as a cluster replaces all of them at once.
    /// </summary>
    public async Task UpgradeAsync(int revision, Action beforeEachHost)
    {
        var (release, kubelet) = await RenderAsync(revision);
        await RunJobsAsync(release, kubelet);
        var stops = new List<Task>();
        foreach (var deployment in release.Of<V1Deployment>())
        {
            beforeEachHost();
            stops.Add(StopAsync(await ReplaceAsync(kubelet, deployment, revision), deployment.Metadata.Name));
        }

        await Task.WhenAll(stops);
    }

    /// <summary>Another pod of a component, whose user the platform assigns.</summary>
    public async Task<RunningPod> StartAssignedAsync(string component, long user)
    {
        var (release, kubelet) = await RenderAsync(revision: 1, assigned: true);
        return await kubelet.StartAssignedAsync(release.ByName<V1Deployment>()[$"espace-famille-{component}"], user);
    }

    /// <summary>Runs the pod that `helm test` starts; returns its exit code and its log.</summary>
    public async Task<(int Code, string Log)> TestAsync()
    {
        var (release, kubelet) = await RenderAsync(revision: 1);
        return await kubelet.RunAsync(release.Of<V1Pod>().Single());
    }

    /// <summary>Its objects and pods, as an API server shows them.</summary>
    public async Task<ApiServer> ServeObjectsAsync()
    {
        var (release, _) = await RenderAsync(revision: 1);
        return await ApiServer.StartAsync(release, secrets.Values, _pods);
    }

    public ValueTask DisposeAsync() => _door.DisposeAsync();

    /// <summary>All at once, as a cluster does. A job that ran before has the same name and does not run again.</summary>
    private Task RunJobsAsync(Release release, Kubelet kubelet) =>
        Task.WhenAll(release.Of<V1Job>().Where(job => _jobs.Add(job.Metadata.Name)).Select(job => kubelet.RunAsync(job)));

    /// <returns>The old pod, which still runs.</returns>
    private async Task<RunningPod> ReplaceAsync(Kubelet kubelet, V1Deployment deployment, int revision)
    {
        var name = deployment.Metadata.Name;
        var (before, after) = (_pods[name], await kubelet.StartAsync(deployment, revision));
        await limits.MeasureAsync(after.IsReadyAsync);
        _pods[name] = after;
        if (name == GatewayName)
            await _door.AddAsync(after.Address(GatewayPort));
        return before;
    }

    private async Task StopAsync(RunningPod before, string name)
    {
        Assert.True(await before.StopAsync() == 0, $"{before.Name} did not stop cleanly:\n{await before.LogAsync()}");
        if (name == GatewayName)
            _door.Remove(before.Address(GatewayPort));
    }

    private async Task<(Release Release, Kubelet Kubelet)> RenderAsync(int revision, bool assigned = false)
    {
        var values = TrialValues.Of(podman, Address, revision, assigned);
        var release = await Release.RenderAsync(podman.Folder, values, isUpgrade: revision > 1);
        return (release, new Kubelet(podman, release.ByName<V1ConfigMap>(), secrets, limits));
    }
}
