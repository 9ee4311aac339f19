using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace EspaceFamille.TestKit;

/// <summary>
/// What a Kubernetes Service is to its clients: one address that forwards each new connection to a replica whose last
/// readiness probe succeeded, and keeps existing connections.
/// </summary>
public sealed class ReplicaService : IAsyncDisposable
{
    private static readonly TimeSpan ProbePeriod = TimeSpan.FromMilliseconds(100);
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = new();
    private readonly ConcurrentDictionary<Uri, bool> _replicas = new();
    private readonly HttpClient _probes = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly Task _taking;
    private readonly Task _probing;
    private int _turn;

    public ReplicaService()
    {
        _listener.Start();
        _taking = TakeAsync();
        _probing = ProbeAsync();
    }

    public Uri Address => new($"http://{_listener.LocalEndpoint}/");

    /// <summary>Adds a replica, and completes once new connections are forwarded to it.</summary>
    public Task AddAsync(Uri replica)
    {
        _replicas[replica] = false;
        return Eventually.True(() => Task.FromResult(_replicas[replica]), $"{replica} is ready");
    }

    /// <summary>Removes a replica that has ended.</summary>
    public void Remove(Uri replica) => _replicas.TryRemove(replica, out _);

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        _listener.Stop();
        await Task.WhenAll(_taking, _probing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _probes.Dispose();
        _over.Dispose();
    }

    private async Task ProbeAsync()
    {
        using var timer = new PeriodicTimer(ProbePeriod);
        while (await timer.WaitForNextTickAsync(_over.Token))
            await Task.WhenAll(_replicas.Keys.Select(ProbeAsync));
    }

    private async Task ProbeAsync(Uri replica)
    {
        var isReady = await IsReadyAsync(replica);
        _replicas.TryUpdate(replica, isReady, !isReady);
    }

    private async Task<bool> IsReadyAsync(Uri replica)
    {
        try
        {
            using var answer = await _probes.GetAsync(new Uri(replica, "health/ready"), _over.Token);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception unavailable) when (unavailable is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private async Task TakeAsync()
    {
        while (true)
            _ = CarryAsync(await _listener.AcceptTcpClientAsync(_over.Token));
    }

    private async Task CarryAsync(TcpClient caller)
    {
        using (caller)
        using (var replica = new TcpClient())
        {
            try
            {
                var ready = _replicas.Where(one => one.Value).Select(one => one.Key).OrderBy(address => address.Port).ToArray();
                var chosen = ready[(uint)Interlocked.Increment(ref _turn) % ready.Length];
                await replica.ConnectAsync(chosen.Host, chosen.Port, _over.Token);
                caller.NoDelay = replica.NoDelay = true;
                await Task.WhenAll(CopyAsync(caller, replica), CopyAsync(replica, caller));
            }
            catch (Exception none) when (none is SocketException or OperationCanceledException or DivideByZeroException)
            {
                // No replica is ready: the client's connection is closed, as a Service would refuse it.
            }
        }
    }

    /// <summary>Forwards the end of one direction, and its failure, as the network would.</summary>
    private async Task CopyAsync(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream(), _over.Token);
            to.Client.Shutdown(SocketShutdown.Send);
        }
        catch (Exception cut) when (cut is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            from.Dispose();
            to.Dispose();
        }
    }
}
