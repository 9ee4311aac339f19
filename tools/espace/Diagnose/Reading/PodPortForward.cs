using System.Net.WebSockets;
using k8s;
using k8s.Autorest;

namespace EspaceFamille.Tool.Diagnose.Reading;

/// <summary>A port-forward to a pod's HTTP port, for the time of one request.</summary>
internal sealed class PodPortForward(Kubernetes client, string kubernetesNamespace)
{
    private const string Protocol = "v4.channel.k8s.io";

    /// <summary>Null where the pod cannot be reached in this way either.</summary>
    public async Task<PodAnswer?> TryGetAsync(PodAddress address, string path, CancellationToken cancel)
    {
        try
        {
            using var handler = new SocketsHttpHandler { ConnectCallback = async (_, token) => await ConnectAsync(address, token) };
            using var http = new HttpClient(handler);
            using var response = await http.GetAsync(new Uri($"http://localhost:{address.Port}/{path}"), cancel);
            return new PodAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancel));
        }
        catch (Exception failure) when (failure is HttpRequestException or WebSocketException or HttpOperationException or IOException)
        {
            return null;
        }
    }

    private async Task<Stream> ConnectAsync(PodAddress address, CancellationToken cancel)
    {
        var socket = await client.WebSocketNamespacedPodPortForwardAsync(
            address.Pod, kubernetesNamespace, [address.Port], Protocol, cancellationToken: cancel);
        var channels = new StreamDemuxer(socket, StreamType.PortForward);
        channels.Start();
        return channels.GetStream((byte?)0, (byte?)0);
    }
}
