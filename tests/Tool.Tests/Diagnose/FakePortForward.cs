using System.Buffers.Binary;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.Tool.Tests.Diagnose;

/// <summary>
/// The port-forward of a kubelet, for one HTTP request: frames of a channel's number and its bytes, of which the first two of each
/// channel are the port.
/// </summary>
internal static class FakePortForward
{
    private const byte Data = 0;
    private const byte Errors = 1;

    public static async Task ServeAsync(HttpContext http, Func<int, string, (int Status, string Text)> host)
    {
        var port = int.Parse(http.Request.Query["ports"].ToString(), CultureInfo.InvariantCulture);
        using var socket = await http.WebSockets.AcceptWebSocketAsync("v4.channel.k8s.io");
        var first = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(first, (ushort)port);
        await SendAsync(socket, Data, first);
        await SendAsync(socket, Errors, first);
        var (status, text) = host(port, PathOf(await RequestAsync(socket)));
        var body = Encoding.UTF8.GetBytes(text);
        var head = $"HTTP/1.1 {status} -\r\nContent-Type: text/plain\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n";
        await SendAsync(socket, Data, [.. Encoding.ASCII.GetBytes(head), .. body]);
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
    }

    private static string PathOf(string request) => request.Split(' ')[1].TrimStart('/');

    private static async Task<string> RequestAsync(WebSocket socket)
    {
        var (buffer, request) = (new byte[4096], new StringBuilder());
        while (!request.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var frame = await socket.ReceiveAsync(buffer, CancellationToken.None);
            request.Append(Encoding.ASCII.GetString(buffer, 1, frame.Count - 1));
        }

        return request.ToString();
    }

    private static Task SendAsync(WebSocket socket, byte channel, byte[] bytes) =>
        socket.SendAsync((byte[])[channel, .. bytes], WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
}
