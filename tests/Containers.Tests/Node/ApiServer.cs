using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using EspaceFamille.Containers.Tests.Stage;
using EspaceFamille.Tool.Tests.Diagnose;
using k8s;
using k8s.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EspaceFamille.Containers.Tests.Node;

/// <summary>
/// An API server for the pods on podman: the objects of the release, each pod with its readiness at the start of this server, and what the
/// pods themselves answer behind its proxy.
/// </summary>
internal sealed class ApiServer : IAsyncDisposable
{
    private static readonly HttpClient Pods = new();
    private readonly IReadOnlyDictionary<string, RunningPod> _pods;
    private readonly string[] _objects;
    private readonly WebApplication _app;

    private ApiServer(IEnumerable<IKubernetesObject<V1ObjectMeta>> objects, IReadOnlyDictionary<string, RunningPod> pods)
    {
        (_objects, _pods) = ([.. objects.Select(one => KubernetesJson.Serialize(one))], pods);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <param name="pods">By the names of their deployments and sets.</param>
    public static async Task<ApiServer> StartAsync(
        Release release, IEnumerable<V1Secret> secrets, IReadOnlyDictionary<string, RunningPod> pods)
    {
        var states = await Task.WhenAll(
            release.Of<V1Deployment>().Select(one => StateAsync(pods[one.Metadata.Name], one.Spec.Template))
                .Concat(release.Of<V1StatefulSet>().Select(one => StateAsync(pods[one.Metadata.Name], one.Spec.Template))));
        var server = new ApiServer(
            // The pod of the release is that of `helm test`, which does not run yet.
            release.Of<IKubernetesObject<V1ObjectMeta>>().Where(one => one is not V1Pod)
                .Concat(states).Concat(secrets.Select(Stored)),
            pods);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Writes the kubeconfig of an operator.</summary>
    public Task WriteAccessAsync(string file) => File.WriteAllTextAsync(file, $$"""
        apiVersion: v1
        kind: Config
        current-context: town
        contexts: [{ name: town, context: { cluster: town, user: operator, namespace: {{Release.Namespace}} } }]
        clusters: [{ name: town, cluster: { server: "{{_app.Urls.First()}}" } }]
        users: [{ name: operator, user: { token: a-token } }]
        """);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IEnumerable<JsonObject> Objects => _objects.Select(one => JsonNode.Parse(one)!.AsObject());

    private async Task AnswerAsync(HttpContext http)
    {
        var request = ApiRequest.Of(http.Request);
        if (request is { Resource: "pods/proxy", Name: { } address })
            await ProxyAsync(http, address.Split(':')[0], int.Parse(address.Split(':')[1], CultureInfo.InvariantCulture), request.Rest);
        else if (request is { Resource: "pods/log", Name: { } name })
            await http.Response.WriteAsync(await PodOfName(name).LogAsync());
        else
            await http.Response.WriteAsJsonAsync(new JsonObject
            {
                ["metadata"] = new JsonObject(),
                ["items"] = new JsonArray([.. Objects.Where(one => request.IsOf(one) && request.Selects(one))]),
            });
    }

    private async Task ProxyAsync(HttpContext http, string pod, int port, string path)
    {
        using var answer = await Pods.GetAsync(new Uri(PodOfName(pod).Address(port), path), http.RequestAborted);
        http.Response.StatusCode = (int)answer.StatusCode;
        await answer.Content.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    private RunningPod PodOfName(string name) => _pods.Values.Single(pod => pod.Name == name);

    /// <summary>The pod of the template with the ports that podman does not get, and its present state.</summary>
    private static async Task<V1Pod> StateAsync(RunningPod pod, V1PodTemplateSpec template)
    {
        var isReady = await pod.IsAnsweringAsync();
        return new()
        {
            ApiVersion = "v1",
            Kind = "Pod",
            Metadata = new() { Name = pod.Name, NamespaceProperty = Release.Namespace, Labels = template.Metadata.Labels },
            Spec = template.Spec,
            Status = new() { Phase = "Running", Conditions = [new() { Type = "Ready", Status = isReady ? "True" : "False" }] },
        };
    }

    private static V1Secret Stored(V1Secret generated) => new()
    {
        ApiVersion = "v1",
        Kind = "Secret",
        Metadata = generated.Metadata,
        Data = generated.StringData.ToDictionary(one => one.Key, one => Encoding.UTF8.GetBytes(one.Value), StringComparer.Ordinal),
    };
}
