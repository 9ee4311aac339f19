using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>Bodies that are too big, or that arrive as slowly as their sender likes.</summary>
[Collection(SharedPortal.Name)]
public sealed class SlowBodyTests(PortalProcess portal)
{
    private const int Senders = 40;
    private const int SentBytes = 12_500_000;
    private const long MaxGrowthBytes = 120_000_000;

    /// <summary>Sent again and again by every sender: as many whole bodies would need gigabytes here.</summary>
    private static readonly byte[] Part = [.. Enumerable.Repeat((byte)'a', 50_000)];

    [Theory]
    [InlineData("/")]
    [InlineData("/absences/draft/justificatif")]
    [InlineData("/signin-oidc")]
    public async Task Post_FortySlowAnonymousBodies_KeepsMemoryAndAnswers(string path)
    {
        using var process = Process.GetProcessById(portal.ProcessId);
        var before = process.WorkingSet64;
        var sockets = await Task.WhenAll(Enumerable.Range(0, Senders).Select(sender => SendPartlyAsync(path, sender % 2 == 0)));

        var timer = Stopwatch.StartNew();
        var page = await portal.Visitor().ReadAsync("/actualites");

        process.Refresh();
        Assert.Contains("Actualités", page, StringComparison.Ordinal);
        Assert.InRange(timer.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(3));
        Assert.InRange(process.WorkingSet64 - before, long.MinValue, MaxGrowthBytes);
        foreach (var socket in sockets)
            socket.Dispose();
    }

    [Fact]
    public async Task Post_FormBeyondTheLimit_IsRefusedWithAPage()
    {
        using var form = new FormUrlEncodedContent([new("commentaire", new string('a', 200_000))]);
        using var response = await portal.Visitor().PostAsync("/actualites", form);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("L’envoi est trop volumineux", await response.TextAsync(), StringComparison.Ordinal);
    }

    /// <summary>The head and part of a body; the connection stays open. The portal may close it at once.</summary>
    private async Task<TcpClient> SendPartlyAsync(string path, bool isForm)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, portal.Address.Port);
        var type = isForm ? "application/x-www-form-urlencoded" : "multipart/form-data; boundary=b";
        var begin = isForm ? "a=" : "--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a\"\r\n\r\n";
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        try
        {
            var stream = client.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(
                $"POST {path} HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nContent-Type: {type}\r\n"
                + $"Content-Length: 13000000\r\n\r\n{begin}"));
            for (var sent = 0; sent < SentBytes; sent += Part.Length)
                await stream.WriteAsync(Part, patience.Token);
        }
        catch (Exception closed) when (closed is IOException or OperationCanceledException)
        {
            // Refused early, or not read: both are right.
        }

        return client;
    }
}
