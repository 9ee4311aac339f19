using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EspaceFamille.Platform.Tests.Http;

/// <summary>Bodies that arrive more slowly than any client sends, and faster than the server's own limit in bytes per second.</summary>
[Collection(SharedParts.Name)]
public sealed class BodyDeadlineTests(Parts parts)
{
    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow());
    private readonly SemaphoreSlim _received = new(0);

    [Theory]
    [InlineData("application/json", 20)]
    [InlineData("multipart/form-data; boundary=b", 50)]
    public async Task Post_BodyThatNeverEnds_IsCutOffAfterItsTimeInAll(string type, int seconds)
    {
        await using var host = await StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, host.Http.BaseAddress!.Port);
        await SendAsync(client, $"POST /read HTTP/1.1\r\nHost: localhost\r\nContent-Type: {type}\r\nContent-Length: 100\r\n\r\na");

        _clock.Advance(TimeSpan.FromSeconds(seconds - 1));
        await SendAsync(client, "a");
        Assert.Equal(0, client.Available);
        _clock.Advance(TimeSpan.FromSeconds(2));

        using var reader = new StreamReader(client.GetStream(), leaveOpen: true);
        Assert.StartsWith(
            "HTTP/1.1 408 ", await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)), StringComparison.Ordinal);
    }

    /// <summary>Sends, and waits until the last byte has been read.</summary>
    private async Task SendAsync(TcpClient client, string text)
    {
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text));
        Assert.True(await _received.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    private async Task<IResult> ReadAsync(HttpRequest request)
    {
        var one = new byte[1];
        while (await request.Body.ReadAsync(one, request.HttpContext.RequestAborted) > 0)
            _received.Release();
        return TypedResults.Ok();
    }

    private Task<TestHost> StartAsync() => TestHost.StartAsync(
        parts.DocDb, Parts.NoBroker,
        routes: app => app.MapPost("/read", (Func<HttpRequest, Task<IResult>>)ReadAsync).AllowAnonymous(),
        more: builder =>
        {
            // No request reaches its own deadline here.
            (builder.Configuration["Deadline:Seconds"], builder.Configuration["Deadline:UploadSeconds"]) = ("60", "600");
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock));
            // The server's own limit in bytes per second answers 408 too.
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MinRequestBodyDataRate = null);
        });
}
