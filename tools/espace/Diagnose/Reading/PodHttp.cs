using k8s;

namespace EspaceFamille.Tool.Diagnose.Reading;

internal sealed record PodAddress(string Pod, int Port);

internal sealed record PodAnswer(int Status, string Text);

/// <summary>
/// GET of a pod, by the API server's proxy. Where network policies keep the API server from the pod, or the right is missing, by a
/// port-forward, which ends in the pod's own network. A pod that responds late looks like one that the proxy does not reach: both ways
/// are tried then.
/// </summary>
internal sealed class PodHttp(Kubernetes client, string kubernetesNamespace)
{
    private static readonly TimeSpan ProxyAlone = TimeSpan.FromSeconds(1.5);
    private readonly PodProxy _proxy = new(client, kubernetesNamespace);
    private readonly PodPortForward _forward = new(client, kubernetesNamespace);

    /// <exception cref="HttpRequestException">Neither way reaches the pod.</exception>
    public async Task<PodAnswer> GetAsync(PodAddress address, string path, CancellationToken cancel)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        try
        {
            var proxied = _proxy.GetAsync(address, path, over.Token);
            await Task.WhenAny(proxied, Task.Delay(ProxyAlone, TimeProvider.System, over.Token));
            return proxied.IsCompletedSuccessfully
                ? await proxied
                : await EitherAsync(proxied, _forward.TryGetAsync(address, path, over.Token));
        }
        finally
        {
            await over.CancelAsync();
        }
    }

    /// <summary>The first response; where both ways fail, the failure of the proxy, which names the reason.</summary>
    private static async Task<PodAnswer> EitherAsync(Task<PodAnswer> proxied, Task<PodAnswer?> forwarded)
    {
        await Task.WhenAny((Task)proxied, forwarded);
        if (proxied.IsCompletedSuccessfully)
            return await proxied;
        return await forwarded ?? await proxied;
    }
}
