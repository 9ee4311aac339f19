using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EspaceFamille.Tool.Tests.Diagnose;

/// <summary>An API server over HTTP that answers as one recorded case, so that the real client is used.</summary>
internal sealed class FakeCluster : IAsyncDisposable
{
    public const string SecretValue = "value-of-a-secret-that-nobody-may-read";

    private readonly ClusterCase _case;
    private readonly WebApplication _app;

    private FakeCluster(ClusterCase recorded)
    {
        _case = recorded;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.UseWebSockets();
        _app.Run(AnswerAsync);
        FakePods = new FakePods(recorded);
    }

    public string Namespace => _case.Namespace;

    public FakePods FakePods { get; }

    /// <summary>Resources that the operator may not read, such as "secrets" and "pods/proxy".</summary>
    public HashSet<string> Forbidden { get; } = new(StringComparer.Ordinal);

    /// <summary>Resources about which the server never answers.</summary>
    public HashSet<string> Hanging { get; } = new(StringComparer.Ordinal);

    /// <summary>Objects beside those of the case.</summary>
    public List<JsonObject> More { get; } = [];

    /// <summary>The rights that the requests needed, such as "list apps/deployments" and "get pods/log".</summary>
    public ConcurrentQueue<string> Used { get; } = new();

    public string Address => _app.Urls.First();

    public static async Task<FakeCluster> StartAsync(string name)
    {
        var cluster = new FakeCluster(ClusterCase.Of(name));
        await cluster._app.StartAsync();
        return cluster;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var request = ApiRequest.Of(http.Request);
        Used.Enqueue(request.Right);
        if (Hanging.Contains(request.Resource))
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted);
        else if (Forbidden.Contains(request.Resource))
            await ErrorAsync(http, 403, $"{request.Resource} is forbidden: User \"operator\" cannot {request.Right}");
        else if (request.Name is { } pod)
            await FakePods.AnswerAsync(http, request, pod);
        else
            await ListAsync(http, request);
    }

    private Task ListAsync(HttpContext http, ApiRequest request)
    {
        var all = request.Resource == "secrets" ? _case.Secrets(SecretValue) : _case.Objects.Select(one => (JsonObject)one);
        var items = all.Concat(More).Where(one => request.Resource == "secrets" ? one["kind"] is null : request.IsOf(one))
            .Where(one => request.Selects(one)).Select(one => one.DeepClone()).ToArray();
        return http.Response.WriteAsJsonAsync(new JsonObject { ["metadata"] = new JsonObject(), ["items"] = new JsonArray(items) });
    }

    internal static Task ErrorAsync(HttpContext http, int status, string message)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(
            new JsonObject { ["kind"] = "Status", ["status"] = "Failure", ["message"] = message, ["code"] = status });
    }
}
