namespace EspaceFamille.DocDb.Wire;

/// <summary>
/// What a browser or a probe hears that comes by HTTP. MongoDB answers so, too: whoever watches over the one can watch
/// over the other, and hears of the process itself, not only of its port.
/// </summary>
internal static class HttpGreeting
{
    private const int MaxRequestBytes = 8_192;

    private static ReadOnlySpan<byte> Asking => "GET "u8;

    private static ReadOnlySpan<byte> End => "\r\n\r\n"u8;

    private static readonly byte[] Answer =
        ("HTTP/1.0 200 OK\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: 36\r\n\r\n"u8
            + "This port speaks MongoDB, not HTTP.\n"u8).ToArray();

    public static bool Asks(ReadOnlySpan<byte> head) => head.StartsWith(Asking);

    /// <summary>Reads the request to its end first: bytes left unread would take the answer back.</summary>
    public static async Task AnswerAsync(Stream stream, ReadOnlyMemory<byte> head, CancellationToken stopping)
    {
        var request = new byte[MaxRequestBytes];
        head.CopyTo(request);
        for (var length = head.Length; request.AsSpan(0, length).IndexOf(End) < 0;)
        {
            var read = await stream.ReadAsync(request.AsMemory(length), stopping);
            if (read == 0) return;
            length += read;
        }

        await stream.WriteAsync(Answer, stopping);
    }
}
