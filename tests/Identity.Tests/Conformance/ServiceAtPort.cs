using System.Net;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace EspaceFamille.Identity.Tests.Conformance;

/// <summary>The tests' host behind a port, for a client of another process. Cookies and redirects pass as they are.</summary>
internal sealed class ServiceAtPort(WebApplication app, HttpClient service, int port) : IAsyncDisposable
{
    private static readonly string[] OfConnections = ["Host", "Connection", "Transfer-Encoding", "Content-Length", "Content-Type"];

    public string Address => $"http://127.0.0.1:{port}";

    public static async Task<ServiceAtPort> StartAsync(IdentityHost host)
    {
        var port = FreePort.Next();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        var service = host.NewPlainClient();
        app.Run(http => ForwardAsync(http, service));
        await app.StartAsync();
        return new ServiceAtPort(app, service, port);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        service.Dispose();
    }

    private static async Task ForwardAsync(HttpContext http, HttpClient service)
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(http.Request.Method), new Uri(new Uri(IdentityHost.Issuer), http.Request.GetEncodedPathAndQuery()));
        foreach (var header in http.Request.Headers.Where(header => !OfConnections.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
            request.Headers.TryAddWithoutValidation(header.Key, header.Value.AsEnumerable());
        if (http.Request.ContentType is { } type)
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            request.Content = new ByteArrayContent(body.ToArray());
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        using var response = await service.SendAsync(request);
        http.Response.StatusCode = (int)response.StatusCode;
        foreach (var header in response.Headers.Concat(response.Content.Headers)
            .Where(header => header.Key is not ("Transfer-Encoding" or "Content-Length")))
            http.Response.Headers[header.Key] = header.Value.ToArray();
        if (response.StatusCode is not (HttpStatusCode.NoContent or HttpStatusCode.NotModified))
            await response.Content.CopyToAsync(http.Response.Body);
    }
}
