using System.Net.Http.Headers;
using k8s;

namespace EspaceFamille.Tool.Diagnose.Reading;

/// <summary>The API server as a proxy of a pod's HTTP port.</summary>
internal sealed class PodProxy(Kubernetes client, string kubernetesNamespace)
{
    /// <exception cref="HttpRequestException">The API server refuses, or does not reach the pod.</exception>
    public async Task<PodAnswer> GetAsync(PodAddress address, string path, CancellationToken cancel)
    {
        var target = $"api/v1/namespaces/{kubernetesNamespace}/pods/{address.Pod}:{address.Port}/proxy/{path}";
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(client.BaseUri, target));
        if (client.Credentials is { } credentials)
            await credentials.ProcessHttpRequestAsync(request, cancel);
        using var response = await client.HttpClient.SendAsync(request, cancel);
        var text = await response.Content.ReadAsStringAsync(cancel);
        return !response.IsSuccessStatusCode && IsOfTheApiServer(response.Content.Headers.ContentType, text)
            ? throw new HttpRequestException(text, inner: null, response.StatusCode)
            : new PodAnswer((int)response.StatusCode, text);
    }

    /// <summary>Its own errors are objects of the kind Status; a host answers with text.</summary>
    private static bool IsOfTheApiServer(MediaTypeHeaderValue? type, string text) =>
        type?.MediaType == "application/json" && text.Contains("\"Status\"", StringComparison.Ordinal);
}
