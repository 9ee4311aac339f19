using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace EspaceFamille.TestKit;

/// <summary>
/// What a Kubernetes Service is to its callers: one address that hands each new connection to a replica whose
/// readiness was good when it was last looked at, and leaves the connections that there are alone.
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

    /// <summary>Takes a replica in; it is done once connections go to it.</summary>
    public Task AddAsync(Uri replica)
    {
        _replicas[replica] = false;
        return Eventually.True(() => Task.FromResult(_replicas[replica]), $"{replica} is ready", TimeSpan.FromSeconds(60));
    }

    /// <summary>Forgets a replica that has ended.</summary>
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
            await Task.WhenAll(_replicas.Keys.Select(async replica => _replicas.TryUpdate(replica, await IsReadyAsync(replica), _replicas.GetValueOrDefault(replica))));
    }

    private async Task<bool> IsReadyAsync(Uri replica)
    {
        try
        {
            using var answer = await _probes.GetAsync(new Uri(replica, "health/ready"), _over.Token);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception away) when (away is HttpRequestException or TaskCanceledException)
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
                var ready = _replicas.Where(candidate => candidate.Value).Select(candidate => candidate.Key).OrderBy(address => address.Port).ToArray();
                var chosen = ready[(uint)Interlocked.Increment(ref _turn) % ready.Length];
                await replica.ConnectAsync(chosen.Host, chosen.Port, _over.Token);
                caller.NoDelay = replica.NoDelay = true;
                await Task.WhenAll(CopyAsync(caller, replica), CopyAsync(replica, caller));
            }
            catch (Exception none) when (none is SocketException or OperationCanceledException or DivideByZeroException)
            {
                // No replica takes it: the caller's connection ends, as it would be refused.
            }
        }
    }

    /// <summary>The end of one direction is passed on, and so is a cut of it, as the network would.</summary>
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
