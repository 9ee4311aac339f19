using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using EspaceFamille.TestKit;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace EspaceFamille.Notifications.Tests.Features.Mails.SendMails;

/// <summary>A real SMTP server on loopback that keeps accepted mails and rejects those that a test names.</summary>
internal sealed class Mailbox : IMessageStore, IMailboxFilter, IAsyncDisposable
{
    private readonly X509Certificate2? _certificate;
    private readonly bool _isTlsFromTheStart;
    private readonly bool _offersSmtpUtf8;
    private readonly ConcurrentQueue<MimeMessage> _accepted = new();
    private readonly ConcurrentQueue<string> _offered = new();
    private readonly ConcurrentQueue<string> _recipients = new();
    private readonly ConcurrentQueue<SmtpResponse> _refusals = new();
    private CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;
    private CountdownEvent? _awaited;
    private int _sessions;

    /// <param name="certificate">Offers STARTTLS with this certificate and its key.</param>
    /// <param name="isTlsFromTheStart">Whether connections begin with TLS instead of STARTTLS.</param>
    public Mailbox(X509Certificate2? certificate = null, bool isTlsFromTheStart = false, bool offersSmtpUtf8 = true)
    {
        (_certificate, _isTlsFromTheStart, _offersSmtpUtf8) = (certificate, isTlsFromTheStart, offersSmtpUtf8);
        Start();
    }

    public int Port { get; } = FreePort.Next();

    /// <summary>Accepted mails, oldest first.</summary>
    public IReadOnlyList<MimeMessage> Accepted => [.. _accepted];

    /// <summary>The names of the parameters of the last MAIL command.</summary>
    public IReadOnlyList<string> Parameters { get; private set; } = [];

    /// <summary>The recipients that were named to the server, as they were written there.</summary>
    public IReadOnlyList<string> Recipients => [.. _recipients];

    /// <summary>The Message-ID of each attempt, accepted or not.</summary>
    public IReadOnlyList<string> Offered => [.. _offered];
    public int Sessions => _sessions;

    /// <summary>A recipient for whom the server has no mailbox.</summary>
    public string? UnknownRecipient { get; init; }

    /// <summary>No message is answered before that many have arrived.</summary>
    public void AnswersTogether(int count) => _awaited = new CountdownEvent(count);

    /// <summary>The next message gets this answer instead of 250.</summary>
    public void RefuseNext(SmtpReplyCode code, string text) => _refusals.Enqueue(new SmtpResponse(code, text));

    public void Start()
    {
        var services = new ServiceProvider();
        services.Add((IMessageStore)this);
        services.Add((IMailboxFilter)this);
        services.Add(new Commands(this));
        var server = new SmtpServer.SmtpServer(
            new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(endpoint =>
            {
                endpoint.Port(Port, _isTlsFromTheStart);
                if (_certificate is not null)
                    endpoint.Certificate(_certificate);
            }).Build(),
            services);
        server.SessionCreated += (_, _) => Interlocked.Increment(ref _sessions);
        _running = server.StartAsync(_stop.Token);
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        try
        {
            await _running;
        }
        catch (OperationCanceledException)
        {
            // The server ends with this exception.
        }

        _stop.Dispose();
        _stop = new CancellationTokenSource();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
        _awaited?.Dispose();
    }

    public async Task<SmtpResponse> SaveAsync(
        ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream(buffer.ToArray());
        var message = await MimeMessage.LoadAsync(bytes, cancellationToken);
        _offered.Enqueue(message.MessageId ?? "");
        if (_awaited is { } awaited)
        {
            awaited.Signal();
            await Eventually.True(() => Task.FromResult(awaited.IsSet), "the other mails have arrived", ended: cancellationToken);
        }

        if (_refusals.TryDequeue(out var refusal))
            return refusal;
        _accepted.Enqueue(message);
        return SmtpResponse.Ok;
    }

    public Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) =>
        Task.FromResult(true);

    public Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken)
    {
        _recipients.Enqueue($"{to.User}@{to.Host}");
        return Task.FromResult($"{to.User}@{to.Host}" != UnknownRecipient);
    }

    private sealed class Commands(Mailbox mailbox) : SmtpCommandFactory
    {
        public override SmtpCommand CreateEhlo(string domainOrAddress) =>
            mailbox._offersSmtpUtf8 ? base.CreateEhlo(domainOrAddress) : new AsciiGreeting(domainOrAddress);

        public override SmtpCommand CreateMail(IMailbox address, IReadOnlyDictionary<string, string> parameters)
        {
            mailbox.Parameters = [.. parameters.Keys];
            return base.CreateMail(address, parameters);
        }
    }

    private sealed class AsciiGreeting(string domainOrAddress) : EhloCommand(domainOrAddress)
    {
        protected override IEnumerable<string> GetExtensions(ISessionContext context) =>
            base.GetExtensions(context).Where(extension => extension != "SMTPUTF8");
    }
}
