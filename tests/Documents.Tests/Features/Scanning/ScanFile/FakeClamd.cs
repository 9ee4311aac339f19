using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using EspaceFamille.TestKit;

namespace EspaceFamille.Documents.Tests.Features.Scanning.ScanFile;

/// <summary>How the fake clamd behaves.</summary>
internal enum ClamdMode
{
    Honest,

    /// <summary>Nothing listens.</summary>
    Refusing,

    /// <summary>It reads the file and never replies.</summary>
    Silent,

    /// <summary>It closes the connection after the first chunk.</summary>
    ClosesEarly,

    /// <summary>Its reply has no NUL at its end.</summary>
    IncompleteReply,
    SizeLimit,

    /// <summary>A text that clamd never sends.</summary>
    Nonsense,
    Empty,
}

/// <summary>clamd's protocol on loopback: PING, VERSION and INSTREAM, starting with z, ending with NUL.</summary>
internal sealed class FakeClamd : IAsyncDisposable
{
    public const string Version = "ClamAV 1.4.3/27500/Mon Dec  7 09:20:30 2026";
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<string> _commands = new();
    private volatile ClamdMode _mode;
    private TcpListener? _listener;
    private Task _accepting = Task.CompletedTask;

    public FakeClamd() => Listen();

    public int Port { get; } = FreePort.Next();

    public IReadOnlyCollection<string> Commands => _commands;

    public ConcurrentQueue<byte[]> Scanned { get; } = new();

    public async Task SwitchToAsync(ClamdMode mode)
    {
        _mode = mode;
        if (mode is not ClamdMode.Refusing)
            Listen();
        else if (_listener is { } listening)
        {
            _listener = null;
            listening.Stop();
            await _accepting;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await SwitchToAsync(ClamdMode.Refusing);
        _end.Dispose();
    }

    private void Listen()
    {
        if (_listener is not null)
            return;
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Start();
        _accepting = AcceptAsync(_listener);
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
                _ = AnswerAsync(await listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The listener was stopped.
        }
    }

    private async Task AnswerAsync(TcpClient accepted)
    {
        using var client = accepted;
        await using var stream = client.GetStream();
        try
        {
            var command = await ReadCommandAsync(stream);
            _commands.Enqueue(command);
            await stream.WriteAsync(command switch
            {
                "zPING" => "PONG\0"u8.ToArray(),
                "zVERSION" => Encoding.ASCII.GetBytes($"{Version}\0"),
                "zINSTREAM" => await ScanAsync(stream),
                _ => "UNKNOWN COMMAND\0"u8.ToArray(),
            });
        }
        catch (Exception closed) when (closed is IOException or OperationCanceledException)
        {
            // The client closed the connection, or the test has ended.
        }
    }

    private async Task<byte[]> ScanAsync(NetworkStream stream)
    {
        var mode = _mode;
        if (mode is ClamdMode.ClosesEarly)
        {
            await ReadChunkAsync(stream);
            return [];
        }

        using var content = new MemoryStream();
        while (await ReadChunkAsync(stream) is { Length: > 0 } chunk)
            content.Write(chunk);
        if (mode is ClamdMode.Silent)
            await new TaskCompletionSource().Task.WaitAsync(_end.Token);
        Scanned.Enqueue(content.ToArray());
        return mode switch
        {
            ClamdMode.IncompleteReply => "stream: OK"u8.ToArray(),
            ClamdMode.SizeLimit => "INSTREAM size limit exceeded. ERROR\0"u8.ToArray(),
            ClamdMode.Nonsense => "stream: OK, surely\0"u8.ToArray(),
            ClamdMode.Empty => "\0"u8.ToArray(),
            _ when Eicar.IsIn(content.ToArray()) => "stream: Eicar-Signature FOUND\0"u8.ToArray(),
            _ => "stream: OK\0"u8.ToArray(),
        };
    }

    private static async Task<string> ReadCommandAsync(NetworkStream stream)
    {
        var command = new List<byte>();
        var one = new byte[1];
        while (true)
        {
            await stream.ReadExactlyAsync(one);
            if (one[0] == 0)
                return Encoding.ASCII.GetString([.. command]);
            command.Add(one[0]);
        }
    }

    private static async Task<byte[]> ReadChunkAsync(NetworkStream stream)
    {
        var length = new byte[sizeof(uint)];
        await stream.ReadExactlyAsync(length);
        var chunk = new byte[BinaryPrimitives.ReadUInt32BigEndian(length)];
        await stream.ReadExactlyAsync(chunk);
        return chunk;
    }
}
