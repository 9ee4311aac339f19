using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using EspaceFamille.DocDb.Commands;
using EspaceFamille.DocDb.Users;

namespace EspaceFamille.DocDb.Wire;

/// <summary>Listens, on loopback only unless it has users, and serves each client independently.</summary>
internal sealed class WireServer : IDisposable
{
    private static readonly TimeSpan MaxFarewell = TimeSpan.FromSeconds(5);

    private readonly TcpListener _listener;
    private readonly CommandRunner _commands;
    private readonly UserDirectory? _users;
    private readonly ConcurrentDictionary<Task, Connection> _clients = new();

    /// <exception cref="SocketException">The port is in use.</exception>
    public WireServer(DocDbOptions options, CommandRunner commands, UserDirectory? users)
    {
        (_commands, _users) = (commands, users);
        _listener = options.ListensAnywhere ? TcpListener.Create(options.Port) : new TcpListener(IPAddress.Loopback, options.Port);
        _listener.Start();
    }

    public IPEndPoint Address => (IPEndPoint)_listener.LocalEndpoint;

    /// <summary>Serves until cancelled; commands in progress are completed and answered.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (true) Accept(await _listener.AcceptSocketAsync(stopping), stopping);
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAny(Task.WhenAll(_clients.Keys), Task.Delay(MaxFarewell, TimeProvider.System, CancellationToken.None));
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Accept(Socket socket, CancellationToken stopping)
    {
        socket.NoDelay = true;
        var connection = new Connection(socket, _commands, new Caller(_users));
        var serving = connection.ServeAsync(stopping);
        _clients[serving] = connection;
        _ = serving.ContinueWith(
            done =>
            {
                _clients.TryRemove(done, out _);
                connection.Dispose();
            },
            CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }
}
