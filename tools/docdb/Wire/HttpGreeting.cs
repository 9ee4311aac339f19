namespace EspaceFamille.DocDb.Wire;

/// <summary>
/// The response to a browser or a probe that connects by HTTP. MongoDB returns the same: one HTTP probe works for both,
/// and checks the process, not only its port.
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

    /// <summary>Reads the request to its end first: unread bytes would reset the connection before the response arrives.</summary>
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
