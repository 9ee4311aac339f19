using System.Net.Sockets;

namespace EspaceFamille.EndToEnd.Tests.Recording;

/// <summary>The server's replies on one connection, forwarded unchanged.</summary>
internal sealed class Replies(NetworkStream server, NetworkStream client)
{
    private const int BufferBytes = 65_536;
    private volatile HeldReply? _held;

    /// <summary>The next reply is read from the server and not forwarded until it is released.</summary>
    public void Hold(HeldReply held) => _held = held;

    public async Task ForwardAsync(CancellationToken stopping)
    {
        var buffer = new byte[BufferBytes];
        while (await server.ReadAsync(buffer, stopping) is > 0 and var count)
        {
            if (_held is { } held)
            {
                _held = null;
                await held.HoldAsync(stopping);
            }

            await client.WriteAsync(buffer.AsMemory(0, count), stopping);
        }
    }
}
