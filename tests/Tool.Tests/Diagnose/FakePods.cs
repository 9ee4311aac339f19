using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.Tool.Tests.Diagnose;

/// <summary>The pods of a case: their logs as recorded, and the answers of running hosts behind the API server's proxy.</summary>
internal sealed class FakePods(ClusterCase recorded)
{
    /// <summary>What a host answers: by its pod, its port and the path.</summary>
    public Func<string, int, string, (int Status, string Text)> Host { get; set; } = (_, _, path) =>
        path == "metrics" ? (200, ClusterCase.Host("metrics")) : (200, "Healthy");

    /// <summary>Whether network policies keep the API server from the pods, as where it runs on another node.</summary>
    public bool IsIsolated { get; set; }

    /// <summary>What hosts wait for before they answer the proxy, as those do whose database is frozen.</summary>
    public Func<Task> Wait { get; set; } = () => Task.CompletedTask;

    public Task AnswerAsync(HttpContext http, ApiRequest request, string pod) => request.Resource switch
    {
        "pods/log" => recorded.Log(pod, http.Request.Query["container"].ToString()) is { } log
            ? http.Response.WriteAsync(log)
            : http.Response.WriteAsync(""),
        "pods/proxy" when IsIsolated => FakeCluster.ErrorAsync(http, 503, "error trying to reach service: dial tcp: i/o timeout"),
        "pods/proxy" => ProxyAsync(http, pod.Split(':')[0], int.Parse(pod.Split(':')[1], CultureInfo.InvariantCulture), request.Rest),
        "pods/portforward" when http.WebSockets.IsWebSocketRequest =>
            FakePortForward.ServeAsync(http, (port, path) => Host(pod, port, path)),
        _ => throw new InvalidOperationException($"{request.Resource} is not answered."),
    };

    private async Task ProxyAsync(HttpContext http, string pod, int port, string path)
    {
        await Wait();
        var (status, text) = Host(pod, port, path);
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync(text);
    }
}
