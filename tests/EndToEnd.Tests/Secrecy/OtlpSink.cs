using System.Collections.Concurrent;
using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EspaceFamille.EndToEnd.Tests.Secrecy;

/// <summary>A collector that takes and keeps the traces, metrics and logs that the hosts export.</summary>
internal sealed class OtlpSink : IAsyncDisposable
{
    private readonly ConcurrentQueue<Export> _kept = new();
    private readonly WebApplication _app;

    private OtlpSink(WebApplication app) => _app = app;

    /// <summary>The settings of the hosts.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; private init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyCollection<Export> Kept => _kept;

    public static async Task<OtlpSink> StartAsync()
    {
        var address = $"http://127.0.0.1:{FreePort.Next()}";
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var sink = new OtlpSink(builder.Build())
        {
            Settings = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = address,
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                ["OTEL_METRIC_EXPORT_INTERVAL"] = "5000",
            },
        };
        sink._app.MapPost("/v1/{signal}", sink.TakeAsync);
        await sink._app.StartAsync();
        return sink;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task TakeAsync(string signal, HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        _kept.Enqueue(new Export(signal, body.ToArray()));
    }
}

/// <summary>A batch as it came.</summary>
/// <param name="Signal">"traces", "metrics" or "logs".</param>
internal sealed record Export(string Signal, byte[] Body)
{
    /// <summary>Its texts, one a line.</summary>
    public string Text => string.Join('\n', ProtobufTexts.Of(Body));

    public bool Holds(byte[] bytes) => Body.AsSpan().IndexOf(bytes) >= 0;
}
