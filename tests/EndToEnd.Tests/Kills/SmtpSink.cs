using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Text;
using EspaceFamille.TestKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>A real SMTP server on loopback that takes everything and keeps each mail's Message-ID and arrival.</summary>
internal sealed class SmtpSink : IMessageStore, IAsyncDisposable
{
    private readonly ConcurrentQueue<(string MessageId, long At)> _arrivals = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    /// <param name="port">Any free one unless it is given.</param>
    public SmtpSink(int? port = null)
    {
        Port = port ?? FreePort.Next();
        var services = new ServiceProvider();
        services.Add((IMessageStore)this);
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port))).Build();
        _running = new SmtpServer.SmtpServer(options, services).StartAsync(_stop.Token);
    }

    public int Port { get; }

    /// <summary>The Message-ID of each mail that was taken, repeats included, and the timestamp at which it came.</summary>
    public IReadOnlyCollection<(string MessageId, long At)> Arrivals => _arrivals;

    public Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        var id = MessageIdOf(Encoding.Latin1.GetString(buffer.ToArray()));
        _arrivals.Enqueue((id, TimeProvider.System.GetTimestamp()));
        return Task.FromResult(SmtpResponse.Ok);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        try
        {
            await _running;
        }
        catch (OperationCanceledException)
        {
            // This is how the server ends.
        }

        _stop.Dispose();
    }

    /// <summary>The header may go on in the next line.</summary>
    private static string MessageIdOf(string mail)
    {
        var header = mail.IndexOf("Message-ID:", StringComparison.OrdinalIgnoreCase);
        var (start, end) = (mail.IndexOf('<', header) + 1, mail.IndexOf('>', header));
        return mail[start..end];
    }
}
