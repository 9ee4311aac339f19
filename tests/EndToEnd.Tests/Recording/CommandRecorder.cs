using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using EspaceFamille.DocDb.Tests.Conformance;
using MongoDB.Bson;

namespace EspaceFamille.EndToEnd.Tests.Recording;

/// <summary>
/// A proxy between the services and their document server. It forwards every byte unchanged, and keeps the words of each
/// command that a service sends.
/// </summary>
internal sealed class CommandRecorder : IDisposable
{
    private readonly ConcurrentDictionary<string, bool> _words = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stopping = new();
    private readonly TcpListener _listener;
    private readonly int _server;
    private long _commands;
    private HeldReply? _held;

    public CommandRecorder(int port, int server)
    {
        _server = server;
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _ = AcceptAsync();
    }

    public long Commands => Interlocked.Read(ref _commands);

    public IReadOnlyList<string> Words => [.. _words.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The server executes the next insert into this collection, and the service does not receive the reply.</summary>
    public HeldReply HoldInsert(string collection) => _held = new HeldReply(collection);

    public void Dispose()
    {
        _stopping.Cancel();
        _listener.Dispose();
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = PassAsync(await _listener.AcceptTcpClientAsync(_stopping.Token), _stopping.Token);
        }
        catch (OperationCanceledException)
        {
            // The system has stopped.
        }
    }

    /// <summary>One connection, until either side ends it; a server that is not there ends it at once.</summary>
    private async Task PassAsync(TcpClient client, CancellationToken stopping)
    {
        using var near = client;
        using var far = new TcpClient();
        near.NoDelay = far.NoDelay = true;
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, _server, stopping);
            var replies = new Replies(far.GetStream(), near.GetStream());
            await Task.WhenAny(RequestsAsync(near.GetStream(), far.GetStream(), replies, stopping), replies.ForwardAsync(stopping));
        }
        catch (SocketException)
        {
            // The driver retries.
        }
    }

    private async Task RequestsAsync(NetworkStream near, NetworkStream far, Replies replies, CancellationToken stopping)
    {
        while (await WireMessage.ReadAsync(near, stopping) is { } message)
        {
            var command = WireMessage.Command(message);
            if (command is not null && _held?.TryTake(command) == true)
                replies.Hold(_held);
            await far.WriteAsync(message, stopping);
            if (command is not null) Keep(command);
        }
    }

    /// <summary>A command that cannot be taken apart is a finding for the test at the end, and none of the services' concern.</summary>
    private void Keep(BsonDocument command)
    {
        Interlocked.Increment(ref _commands);
        try
        {
            foreach (var word in CommandVocabulary.Of(command)) _words[word] = true;
        }
        catch (Exception unknown)
        {
            _words[$"not understood, {unknown.GetType().Name}: {command}"] = true;
        }
    }
}
