using System.Text;
using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EspaceFamille.EndToEnd.Tests.Gateway;

/// <summary>What a stub saw of a request that came through.</summary>
public sealed record Seen(string Service, string Path, string Host, long BodyBytes, IReadOnlyDictionary<string, string> Headers);

/// <summary>Five services that answer with what they saw. Notifications is missing: nothing listens on its port.</summary>
public sealed class StubServices : IAsyncDisposable
{
    private static readonly string[] Running = ["identity", "reservations", "documents", "partners", "portal"];
    private readonly WebApplication _app;

    private StubServices(WebApplication app, IReadOnlyDictionary<string, int> ports) => (_app, Ports) = (app, ports);

    /// <summary>Ports by service, the missing one's included.</summary>
    public IReadOnlyDictionary<string, int> Ports { get; }

    public static async Task<StubServices> StartAsync()
    {
        var ports = Running.Append("notifications").ToDictionary(name => name, _ => FreePort.Next(), StringComparer.Ordinal);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls([.. Running.Select(name => $"http://127.0.0.1:{ports[name]}")]);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.RequestHeaderEncodingSelector = _ => Encoding.Latin1;
        });
        var app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", () => Results.Text(
            $$"""{ "issuer": "{{TestTokens.Issuer}}", "jwks_uri": "{{TestTokens.Issuer}}.well-known/jwks" }""", "application/json"));
        app.MapGet("/.well-known/jwks", () => Results.Text(TestTokens.JsonWebKeySet, "application/json"));
        app.Map("/{**path}", context => EchoAsync(context, ports.First(port => port.Value == context.Connection.LocalPort).Key));
        await app.StartAsync();
        return new StubServices(app, ports);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task EchoAsync(HttpContext context, string service)
    {
        var bytes = 0L;
        var buffer = new byte[64 * 1024];
        for (var read = -1; read != 0; bytes += read)
            read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted);
        context.Response.Headers.ContentSecurityPolicy = "default-src *";
        await context.Response.WriteAsJsonAsync(new Seen(service, context.Request.Path, context.Request.Host.Value ?? "", bytes,
            context.Request.Headers.ToDictionary(
                header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
    }
}
