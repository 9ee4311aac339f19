using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using MimeKit;
using SmtpServer;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace EspaceFamille.Containers.Tests.Town;

/// <summary>A mail as it arrived.</summary>
internal sealed record Arrival(string MessageId, string Text);

/// <summary>A real SMTP server in the network of the pods; nothing else reaches its address.</summary>
internal sealed class Mailbox : IMessageStore, IAsyncDisposable
{
    private readonly ConcurrentQueue<Arrival> _arrivals = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    public Mailbox(string address, int port)
    {
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add((IMessageStore)this);
        var endpoint = new IPEndPoint(IPAddress.Parse(address), port);
        var options = new SmtpServerOptionsBuilder().ServerName("mailbox").Endpoint(one => one.Endpoint(endpoint)).Build();
        _running = new SmtpServer.SmtpServer(options, services).StartAsync(_stop.Token);
    }

    /// <summary>All accepted mails, duplicates included.</summary>
    public IReadOnlyCollection<Arrival> Arrivals => _arrivals;

    public async Task<SmtpResponse> SaveAsync(
        ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream(buffer.ToArray());
        using var message = await MimeMessage.LoadAsync(bytes, cancellationToken);
        _arrivals.Enqueue(new Arrival(message.MessageId ?? "", $"{message.Subject}\n{message.TextBody}"));
        return SmtpResponse.Ok;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }
}
