using k8s;

namespace EspaceFamille.Tool.Diagnose.Reading;

internal sealed record PodAddress(string Pod, int Port);

internal sealed record PodAnswer(int Status, string Text);

/// <summary>
/// GET of a pod, by the API server's proxy. Where network policies keep the API server from the pod, or the right is missing, by a
/// port-forward, which ends in the pod's own network.
/// </summary>
internal sealed class PodHttp(Kubernetes client, string kubernetesNamespace)
{
    private static readonly TimeSpan ProxyLimit = TimeSpan.FromSeconds(1.5);
    private readonly PodProxy _proxy = new(client, kubernetesNamespace);
    private readonly PodPortForward _forward = new(client, kubernetesNamespace);

    /// <exception cref="HttpRequestException">Neither way reaches the pod.</exception>
    public async Task<PodAnswer> GetAsync(PodAddress address, string path, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(ProxyLimit);
        HttpRequestException refusal;
        try
        {
            return await _proxy.GetAsync(address, path, limit.Token);
        }
        catch (HttpRequestException refused)
        {
            refusal = refused;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            refusal = new HttpRequestException("the API server's proxy does not reach the pod");
        }

        return await _forward.TryGetAsync(address, path, cancel) ?? throw refusal;
    }
}
