using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.Scanning.ScanFile;

/// <summary>
/// clamd's protocol over TCP, one command per connection. A command starts with z and ends with NUL, and so does its reply.
/// The content for INSTREAM follows the command in chunks, each preceded by its length; a length of zero ends it.
/// </summary>
internal sealed class ClamdClient(IOptions<ScannerOptions> options, TimeProvider clock)
{
    private const int ChunkBytes = 65_536;
    private const int MaxReplyBytes = 1_024;

    /// <exception cref="TimeoutException">Not complete within the configured time, including the connection.</exception>
    /// <exception cref="IOException">The connection was closed early, or the reply is incomplete.</exception>
    /// <exception cref="SocketException">Nothing listens at the configured address.</exception>
    public Task<string> ScanAsync(ReadOnlyMemory<byte> content, CancellationToken cancel) => SendAsync("INSTREAM", content, cancel);

    /// <inheritdoc cref="ScanAsync"/>
    public Task<string> AskAsync(string command, CancellationToken cancel) => SendAsync(command, content: null, cancel);

    private async Task<string> SendAsync(string command, ReadOnlyMemory<byte>? content, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(options.Value.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            using var tcp = new TcpClient();
            await tcp.ConnectAsync(options.Value.Host, options.Value.Port, either.Token);
            await using var stream = tcp.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"z{command}\0"), either.Token);
            if (content is { } bytes && !await StreamAsync(stream, bytes, either.Token))
                // The reply states why clamd closed the connection; it is no verdict on a file that it did not read completely.
                throw new IOException($"clamd closed the connection within the file: {await ReadReplyAsync(stream, either.Token)}");
            return await ReadReplyAsync(stream, either.Token);
        }
        catch (OperationCanceledException timeout) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException($"clamd did not reply within {options.Value.TimeoutSeconds} s.", timeout);
        }
    }

    /// <returns>False when clamd closed the connection before the end.</returns>
    private static async Task<bool> StreamAsync(NetworkStream stream, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var length = new byte[sizeof(uint)];
        try
        {
            for (var at = 0; at < content.Length; at += ChunkBytes)
            {
                var chunk = content.Slice(at, Math.Min(ChunkBytes, content.Length - at));
                BinaryPrimitives.WriteUInt32BigEndian(length, (uint)chunk.Length);
                await stream.WriteAsync(length, cancel);
                await stream.WriteAsync(chunk, cancel);
            }

            BinaryPrimitives.WriteUInt32BigEndian(length, 0);
            await stream.WriteAsync(length, cancel);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>A reply counts only with the NUL at its end: an incomplete reply is none.</summary>
    private static async Task<string> ReadReplyAsync(NetworkStream stream, CancellationToken cancel)
    {
        var reply = new byte[MaxReplyBytes];
        var length = 0;
        while (length < reply.Length && await stream.ReadAsync(reply.AsMemory(length), cancel) is > 0 and var read)
        {
            length += read;
            if (reply.AsSpan(0, length).IndexOf((byte)0) is >= 0 and var end)
                return Encoding.ASCII.GetString(reply, 0, end).TrimEnd('\n');
        }

        throw new IOException("clamd closed the connection without a complete reply.");
    }
}
