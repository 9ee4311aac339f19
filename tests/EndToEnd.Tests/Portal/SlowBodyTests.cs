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

    [Theory]
    [InlineData("/")]
    [InlineData("/absences/piece")]
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
        var head =
            $"POST {path} HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nContent-Type: {type}\r\nContent-Length: 13000000\r\n\r\n";
        var body = Encoding.ASCII.GetBytes(
            (isForm ? "a=" : "--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a\"\r\n\r\n") + new string('a', SentBytes));
        try
        {
            var stream = client.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
            await stream.WriteAsync(body).AsTask().WaitAsync(TimeSpan.FromSeconds(1));
        }
        catch (Exception closed) when (closed is IOException or TimeoutException)
        {
            // Refused early, or not read: both are right.
        }

        return client;
    }
}
