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
    private readonly SemaphoreSlim _awaited = new(0);

    [Theory]
    [InlineData("application/json", 20)]
    [InlineData("multipart/form-data; boundary=b", 50)]
    public async Task Post_BodyThatNeverEnds_IsCutOffAfterItsTimeInAll(string type, int seconds)
    {
        await using var host = await StartAsync();
        using var client = await BeginAsync(host, "/read", type, length: 100);
        await SendAsync(client, "a");

        _clock.Advance(TimeSpan.FromSeconds(seconds - 1));
        await SendAsync(client, "a");
        Assert.Equal(0, client.Available);
        _clock.Advance(TimeSpan.FromSeconds(2));

        using var reader = new StreamReader(client.GetStream(), leaveOpen: true);
        Assert.StartsWith(
            "HTTP/1.1 408 ", await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", 3, 19)]
    [InlineData("multipart/form-data; boundary=b", 20, 49)]
    public async Task Post_PauseLongerThanTheDeadline_IsNotCutOff(string type, int deadline, int pause)
    {
        await using var host = await StartAsync(deadline);
        using var client = await BeginAsync(host, "/read", type, length: 2);
        await SendAsync(client, "a");

        _clock.Advance(TimeSpan.FromSeconds(pause));
        await SendAsync(client, "a");

        using var reader = new StreamReader(client.GetStream(), leaveOpen: true);
        Assert.StartsWith(
            "HTTP/1.1 200 ", await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WorkAfterTheBody_HasTheDeadlineFromItsLastByte()
    {
        await using var host = await StartAsync(deadline: 3);
        using var client = await BeginAsync(host, "/work", "application/json", length: 2);
        await SendAsync(client, "a");
        _clock.Advance(TimeSpan.FromSeconds(4));
        await SendAsync(client, "a");
        await _awaited.WaitAsync(TimeSpan.FromSeconds(30));

        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(0, client.Available);
        _clock.Advance(TimeSpan.FromSeconds(2));

        using var reader = new StreamReader(client.GetStream(), leaveOpen: true);
        Assert.StartsWith(
            "HTTP/1.1 503 ", await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)), StringComparison.Ordinal);
    }

    /// <summary>Sends the head of a request, and waits until its body is awaited.</summary>
    private async Task<TcpClient> BeginAsync(TestHost host, string path, string type, int length)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, host.Http.BaseAddress!.Port);
        await SendAsync(client, $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {type}\r\nContent-Length: {length}\r\n\r\n");
        return client;
    }

    /// <summary>Sends, and waits until the next byte is awaited.</summary>
    private async Task SendAsync(TcpClient client, string text)
    {
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text));
        Assert.True(await _awaited.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    private async Task<IResult> ReadAsync(HttpRequest request)
    {
        var one = new byte[1];
        int read;
        do
        {
            var reading = request.Body.ReadAsync(one, request.HttpContext.RequestAborted).AsTask();
            _awaited.Release();
            read = await reading;
        }
        while (read > 0);
        return TypedResults.Ok();
    }

    /// <summary>Never ends by itself.</summary>
    private async Task<IResult> WorkAsync(HttpRequest request)
    {
        await ReadAsync(request);
        _awaited.Release();
        await Task.Delay(Timeout.InfiniteTimeSpan, _clock, request.HttpContext.RequestAborted);
        return TypedResults.Ok();
    }

    private Task<TestHost> StartAsync(int deadline = 60) => TestHost.StartAsync(
        parts.DocDb, Parts.NoBroker,
        routes: app =>
        {
            app.MapPost("/read", (Func<HttpRequest, Task<IResult>>)ReadAsync).AllowAnonymous();
            app.MapPost("/work", (Func<HttpRequest, Task<IResult>>)WorkAsync).AllowAnonymous();
        },
        more: builder =>
        {
            (builder.Configuration["Deadline:Seconds"], builder.Configuration["Deadline:UploadSeconds"]) = ($"{deadline}", $"{deadline}");
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock));
            // The server's own limit in bytes per second answers 408 too.
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MinRequestBodyDataRate = null);
        });
}
