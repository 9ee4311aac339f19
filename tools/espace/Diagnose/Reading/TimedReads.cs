using System.Collections.Concurrent;
using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using EspaceFamille.Tool.Diagnose.State;
using k8s.Autorest;

namespace EspaceFamille.Tool.Diagnose.Reading;

/// <summary>Reads that share one time limit. What fails or is late is recorded as unseen, and ends no other.</summary>
internal sealed class TimedReads(TimeSpan limit, CancellationToken cancel) : IDisposable
{
    private readonly ConcurrentQueue<Unseen> _unseen = new();
    private readonly CancellationTokenSource _deadline = Start(limit, cancel);

    public IEnumerable<Unseen> Unseen => _unseen;

    public void Dispose() => _deadline.Dispose();

    /// <summary>Null where it could not be read.</summary>
    /// <param name="what">Such as "secrets".</param>
    public async Task<T?> ReadAsync<T>(string what, ClusterRight right, Func<CancellationToken, Task<T>> read)
        where T : class
    {
        try
        {
            return await read(_deadline.Token).WaitAsync(_deadline.Token);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested && ReasonOf(failure, right) is { } reason)
        {
            _unseen.Enqueue(new Unseen(what, reason));
            return null;
        }
    }

    private static CancellationTokenSource Start(TimeSpan limit, CancellationToken cancel)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        source.CancelAfter(limit);
        return source;
    }

    /// <summary>Null where the failure is a defect of this tool.</summary>
    private string? ReasonOf(Exception failure, ClusterRight right) => failure switch
    {
        HttpOperationException refused => ReasonOf(refused.Response.StatusCode, right),
        HttpRequestException { StatusCode: { } status } => ReasonOf(status, right),
        HttpRequestException or WebSocketException or IOException => $"it cannot be reached ({failure.GetBaseException().Message})",
        OperationCanceledException => $"no answer within {limit.TotalSeconds:0.#} s",
        JsonException => "the answer is not of this API",
        _ => null,
    };

    private static string ReasonOf(HttpStatusCode status, ClusterRight right) => status switch
    {
        HttpStatusCode.Forbidden => $"{right} is missing",
        HttpStatusCode.Unauthorized => "the API server does not accept the credentials of the kubeconfig",
        _ => $"the answer was {(int)status}",
    };
}
