using System.Reflection;
using EspaceFamille.Chart.Tests.Rendering;
using k8s;
using k8s.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EspaceFamille.Chart.Tests.Tools;

/// <summary>
/// Even a client-side dry run of kubectl uses the cluster's discovery API. This serves discovery on loopback, with the kinds
/// of one render only.
/// </summary>
internal sealed class KindServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private KindServer(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <param name="more">Maps what else it answers.</param>
    public static async Task<KindServer> StartAsync(Rendered chart, Action<WebApplication>? more = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var groups = chart.Objects.GroupBy(one => one.ApiVersion, StringComparer.Ordinal).ToList();
        app.MapGet("/api", () => new { kind = "APIVersions", versions = new[] { "v1" } });
        var named = groups.Where(group => group.Key != "v1").Select(group => Group(group.Key));
        app.MapGet("/apis", () => new { kind = "APIGroupList", apiVersion = "v1", groups = named });
        foreach (var group in groups)
        {
            var resources = group.DistinctBy(one => one.Kind).Select(Resource).ToList();
            app.MapGet(
                group.Key == "v1" ? "/api/v1" : $"/apis/{group.Key}", () =>
                    Results.Json(new { kind = "APIResourceList", apiVersion = "v1", groupVersion = group.Key, resources }));
        }
        more?.Invoke(app);
        await app.StartAsync();
        return new(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static object Group(string version)
    {
        var preferred = new { groupVersion = version, version = version.Split('/')[1] };
        return new { name = version.Split('/')[0], versions = new[] { preferred }, preferredVersion = preferred };
    }

    private static object Resource(IKubernetesObject<V1ObjectMeta> one)
    {
        var single = one.Kind.ToLowerInvariant();
        var name = one.GetType().GetCustomAttribute<KubernetesEntityAttribute>()?.PluralName ?? $"{single}s";
        return new { name, singularName = single, namespaced = true, kind = one.Kind, verbs = new[] { "create", "get" } };
    }
}
