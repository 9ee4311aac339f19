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

/// <summary>How a mail server answers.</summary>
internal enum MailServerMood
{
    Takes,

    /// <summary>Answers 451.</summary>
    Refuses,

    /// <summary>Answers after the client's timeout, and forgets the mail.</summary>
    IsSlow,

    /// <summary>Closes the connection after the mail, without a response.</summary>
    HangsUp,

    /// <summary>Closes the connection in the middle of a mail's bytes.</summary>
    Cuts,
}

/// <summary>A real SMTP server on loopback that keeps each mail's Message-ID and time of arrival, unless it is set to fail.</summary>
internal sealed class SmtpSink : IMessageStore, IAsyncDisposable
{
    private readonly ConcurrentQueue<(string MessageId, long At)> _arrivals = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;
    private volatile MailServerMood _mood;

    /// <param name="port">Any free one unless it is given.</param>
    public SmtpSink(int? port = null)
    {
        Port = port ?? FreePort.Next();
        var services = new ServiceProvider();
        services.Add((IMessageStore)this);
        var address = new IPEndPoint(IPAddress.Loopback, Port);
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(endpoint => endpoint.Endpoint(address)).Build();
        var server = new SmtpServer.SmtpServer(options, services);
        server.SessionCreated += (_, session) => session.Context.CommandExecuting += CutAMail;
        _running = server.StartAsync(_stop.Token);
    }

    public int Port { get; }

    public MailServerMood Mood
    {
        get => _mood;
        set => _mood = value;
    }

    /// <summary>The Message-ID of each accepted mail, duplicates included, and the timestamp of its arrival.</summary>
    public IReadOnlyCollection<(string MessageId, long At)> Arrivals => _arrivals;

    public async Task<SmtpResponse> SaveAsync(
        ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        var mood = _mood;
        if (mood == MailServerMood.HangsUp)
            throw new IOException("The mail server hangs up.");
        if (mood == MailServerMood.IsSlow)
            await Eventually.True(
                () => Task.FromResult(_mood != mood), "the mail server is quick again", Timeout.InfiniteTimeSpan, cancellationToken);
        if (mood != MailServerMood.Takes)
            return new SmtpResponse(SmtpReplyCode.Aborted, "not now");
        var id = MessageIdOf(Encoding.Latin1.GetString(buffer.ToArray()));
        _arrivals.Enqueue((id, TimeProvider.System.GetTimestamp()));
        return SmtpResponse.Ok;
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
            // Cancellation is how the server ends.
        }

        _stop.Dispose();
    }

    /// <summary>Accepts the DATA command, and closes the connection at the first bytes of the mail.</summary>
    private void CutAMail(object? sender, SmtpCommandEventArgs command)
    {
        if (_mood != MailServerMood.Cuts || command.Command is not DataCommand)
            return;
        var pipe = command.Context.Pipe!;
        pipe.Output.WriteAsync("354 go on\r\n"u8.ToArray()).AsTask().GetAwaiter().GetResult();
        pipe.Input.ReadAsync().AsTask().GetAwaiter().GetResult();
        throw new IOException("The mail server hangs up.");
    }

    /// <summary>The header may be folded.</summary>
    private static string MessageIdOf(string mail)
    {
        var header = mail.IndexOf("Message-ID:", StringComparison.OrdinalIgnoreCase);
        var (start, end) = (mail.IndexOf('<', header) + 1, mail.IndexOf('>', header));
        return mail[start..end];
    }
}
