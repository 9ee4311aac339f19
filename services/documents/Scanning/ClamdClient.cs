using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Scanning;

/// <summary>
/// clamd's protocol over TCP, one command a connection. A command is marked by a z and ends in NUL, and so does its
/// answer; the bytes of INSTREAM follow it in chunks, each after its length, and a length of zero ends them.
/// </summary>
internal sealed class ClamdClient(IOptions<ScannerOptions> options, TimeProvider clock)
{
    private const int ChunkBytes = 65_536;
    private const int LongestAnswerBytes = 1_024;

    /// <exception cref="TimeoutException">Not done within the configured time, from connecting to the last byte of the answer.</exception>
    /// <exception cref="IOException">The conversation was cut, or the answer is none.</exception>
    /// <exception cref="SocketException">Nobody listens there.</exception>
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
                // Its answer tells why it hung up; it is no verdict on bytes that it did not take.
                throw new IOException($"clamd took a part of the file and hung up: {await ReadAnswerAsync(stream, either.Token)}");
            return await ReadAnswerAsync(stream, either.Token);
        }
        catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException($"clamd did not answer within {options.Value.TimeoutSeconds} s.", late);
        }
    }

    /// <returns>False when it hung up before the end.</returns>
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

    /// <summary>An answer counts only with the NUL that ends it: half of one is none.</summary>
    private static async Task<string> ReadAnswerAsync(NetworkStream stream, CancellationToken cancel)
    {
        var answer = new byte[LongestAnswerBytes];
        var length = 0;
        while (length < answer.Length && await stream.ReadAsync(answer.AsMemory(length), cancel) is > 0 and var read)
        {
            length += read;
            if (answer.AsSpan(0, length).IndexOf((byte)0) is >= 0 and var end)
                return Encoding.ASCII.GetString(answer, 0, end).TrimEnd('\n');
        }

        throw new IOException("clamd ended without a whole answer.");
    }
}
