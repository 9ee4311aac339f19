using EspaceFamille.Chart.Tests.Rendering;
using k8s;
using k8s.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.Chart.Tests.Tools;

/// <summary>
/// What helm reads of a cluster before it installs, on loopback: the kinds of one render, a namespace, and in it the Secrets and
/// Deployments of a test. Nothing can be created.
/// </summary>
internal sealed class ClusterServer : IAsyncDisposable
{
    private const string InNamespace = $"namespaces/{Renders.Namespace}";
    private readonly KindServer _kinds;

    private ClusterServer(KindServer kinds) => _kinds = kinds;

    public string Address => _kinds.Address;

    /// <param name="keys">Keys by the names of the Secrets.</param>
    /// <param name="mayReadSecrets">Whether helm's user may; else each reading is refused.</param>
    public static async Task<ClusterServer> StartAsync(
        Rendered chart, Dictionary<string, string[]>? keys = null, V1Deployment[]? deployments = null, bool mayReadSecrets = true)
    {
        keys ??= new Dictionary<string, string[]>(StringComparer.Ordinal);
        var running = (deployments ?? []).ToDictionary(one => one.Metadata.Name, StringComparer.Ordinal);
        var kinds = chart.With(new V1Secret { ApiVersion = "v1", Kind = "Secret", Metadata = new() { Name = "any" } });
        return new(await KindServer.StartAsync(kinds, app =>
        {
            app.MapGet("/version", () => new { major = "1", minor = "33", gitVersion = "v1.33.0" });
            app.MapGet($"/api/v1/{InNamespace}/serviceaccounts/default", () =>
                Json(new V1ServiceAccount { ApiVersion = "v1", Kind = "ServiceAccount", Metadata = new() { Name = "default" } }));
            app.MapGet($"/api/v1/{InNamespace}/secrets/{{name}}", (string name) => !mayReadSecrets ? Refused(403, "Forbidden", name)
                : keys.TryGetValue(name, out var some) ? Json(Secret(name, some)) : Refused(404, "NotFound", name));
            app.MapGet($"/apis/apps/v1/{InNamespace}/deployments/{{name}}", (string name) =>
                running.TryGetValue(name, out var one) ? Json(one) : Refused(404, "NotFound", name));
            app.MapFallback((HttpContext http) => Refused(404, "NotFound", http.Request.Path));
        }));
    }

    public ValueTask DisposeAsync() => _kinds.DisposeAsync();

    private static V1Secret Secret(string name, string[] keys) => new()
    {
        ApiVersion = "v1",
        Kind = "Secret",
        Metadata = new() { Name = name },
        Data = keys.ToDictionary(key => key, _ => "value"u8.ToArray(), StringComparer.Ordinal),
    };

    private static IResult Json<T>(T one) => Results.Text(KubernetesJson.Serialize(one), "application/json");

    private static IResult Refused(int code, string reason, string name) => Results.Json(
        new { apiVersion = "v1", kind = "Status", status = "Failure", reason, code, message = $"{name}: {reason}" }, statusCode: code);
}
