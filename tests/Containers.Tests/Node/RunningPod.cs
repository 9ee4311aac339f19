using System.Globalization;
using System.Net.Sockets;
using EspaceFamille.Containers.Tests.Stage;
using EspaceFamille.TestKit;
using k8s.Models;

namespace EspaceFamille.Containers.Tests.Node;

/// <summary>A pod on podman; its first container is the host, which has the probes.</summary>
internal sealed class RunningPod(Podman podman, V1Pod pod, RestartLimits limits)
{
    private const string AddressFormat = "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}";
    private static readonly HttpClient Probes = new() { Timeout = TimeSpan.FromSeconds(5) };
    private string _address = "";

    public string Name => pod.Metadata.Name;

    private string Container => $"{Name}-{pod.Spec.Containers[0].Name}";

    /// <summary>Where its volumes are mounted that the host may write to.</summary>
    public IEnumerable<string> WritableFolders =>
        pod.Spec.Containers[0].VolumeMounts.Where(mount => mount.ReadOnlyProperty != true).Select(mount => mount.MountPath);

    /// <summary>Where this machine reaches one of its ports.</summary>
    public Uri Address(int port) => new($"http://{_address}:{port}/");

    internal async Task FindAsync() => _address = (await InspectAsync(AddressFormat)).Trim();

    /// <summary>Waits until its startup probe and then its readiness probe succeed.</summary>
    public async Task IsReadyAsync()
    {
        var container = pod.Spec.Containers[0];
        try
        {
            foreach (var probe in new[] { container.StartupProbe, container.ReadinessProbe })
                await Eventually.True(() => AnswersAsync(probe), $"{Name} answers {probe.HttpGet?.Path}", limits.Start);
        }
        catch (TimeoutException late)
        {
            throw new InvalidOperationException($"{Name} does not become ready:\n{await LogAsync()}", late);
        }
    }

    /// <summary>Whether its readiness probe succeeds now.</summary>
    public Task<bool> IsAnsweringAsync() => AnswersAsync(pod.Spec.Containers[0].ReadinessProbe);

    /// <summary>The process as this machine sees it.</summary>
    public async Task<int> ProcessAsync() => int.Parse(await InspectAsync("{{.State.Pid}}"), CultureInfo.InvariantCulture);

    /// <summary>
    /// Sends SIGTERM, waits for the grace period of its template, and returns the exit code. Podman has no preStop, so the
    /// Service's name resolves to the pod until it ends, which is harder than in a cluster. Its address stays, and refuses
    /// later connections.
    /// </summary>
    public async Task<int> StopAsync()
    {
        await podman.DoAsync("stop", "--time", $"{pod.Spec.TerminationGracePeriodSeconds}", Container);
        return int.Parse(await InspectAsync("{{.State.ExitCode}}"), CultureInfo.InvariantCulture);
    }

    /// <summary>Sends SIGKILL: no handler runs, nothing is flushed. Completes once its restart policy has made it ready again.</summary>
    public async Task KillAsync()
    {
        var process = await ProcessAsync();
        System.Diagnostics.Process.GetProcessById(process).Kill();
        await limits.MeasureAsync(async () =>
        {
            await Eventually.True(
                async () => await ProcessAsync() is > 0 and var next && next != process, $"{Name} is restarted", limits.Start);
            await IsReadyAsync();
        });
    }

    public async Task<int> EndAsync(TimeSpan limit) =>
        int.Parse(await podman.DoAsync("wait", Container).WaitAsync(limit), CultureInfo.InvariantCulture);

    /// <summary>Runs a program in it; its exit code.</summary>
    public Task<int> ExecuteAsync(params string[] command) => podman.TryAsync(["exec", Container, .. command]);

    /// <summary>Runs a program in another of its containers; its output.</summary>
    public Task<string> DoInAsync(string container, params string[] command) =>
        podman.DoAsync(["exec", $"{Name}-{container}", .. command]);

    /// <summary>The same; its exit code.</summary>
    public Task<int> TryInAsync(string container, params string[] command) =>
        podman.TryAsync(["exec", $"{Name}-{container}", .. command]);

    public Task<string> LogAsync() => podman.DoAsync("logs", "--tail", "60", Container);

    /// <summary>Kills what still runs in it.</summary>
    public Task RemoveAsync() => podman.DoAsync("pod", "rm", "--force", "--time", "0", Name);

    private Task<string> InspectAsync(string format) => podman.DoAsync("container", "inspect", "--format", format, Container);

    private async Task<bool> AnswersAsync(V1Probe probe)
    {
        try
        {
            if (probe.HttpGet is not { } get)
            {
                using var caller = new TcpClient();
                await caller.ConnectAsync(_address, Port(probe.TcpSocket.Port));
                return true;
            }

            using var answer = await Probes.GetAsync(new Uri(Address(Port(get.Port)), get.Path));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception notReady) when (notReady is HttpRequestException or SocketException or TaskCanceledException)
        {
            return false;
        }
    }

    private static int Port(k8s.Models.IntOrString port) => int.Parse(port.Value, CultureInfo.InvariantCulture);
}
