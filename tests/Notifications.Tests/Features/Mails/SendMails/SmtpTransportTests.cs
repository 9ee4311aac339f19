using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Features.Mails.SendMails;
using EspaceFamille.TestKit;
using Microsoft.Extensions.Options;
using MimeKit;
using SmtpServer.Protocol;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Features.Mails.SendMails;

public sealed class SmtpTransportTests : IAsyncLifetime
{
    private readonly Mailbox _mailbox = new() { UnknownRecipient = "nobody@example.org" };

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _mailbox.DisposeAsync();

    [Fact]
    public async Task SendAsync_TwoMails_UseOneConnection()
    {
        using var transport = Transport(_mailbox.Port);

        Assert.Equal(DeliveryResult.Accepted, (await transport.SendAsync(Message("un"))).Result);
        Assert.Equal(DeliveryResult.Accepted, (await transport.SendAsync(Message("deux"))).Result);

        Assert.Equal(["un", "deux"], _mailbox.Accepted.Select(mail => mail.Subject));
        Assert.Equal(1, _mailbox.Sessions);
    }

    [Fact]
    public async Task SendAsync_ServerRestarted_SendsOverANewConnection()
    {
        using var transport = Transport(_mailbox.Port);
        await transport.SendAsync(Message("un"));

        await _mailbox.StopAsync();
        var stopped = await transport.SendAsync(Message("deux"));
        _mailbox.Start();
        var restarted = await transport.SendAsync(Message("deux"));

        Assert.Equal((DeliveryResult.Retryable, DeliveryResult.Accepted), (stopped.Result, restarted.Result));
        Assert.Equal(["un", "deux"], _mailbox.Accepted.Select(mail => mail.Subject));
    }

    [Fact]
    public async Task SendAsync_UnknownRecipient_IsRejected()
    {
        using var transport = Transport(_mailbox.Port);

        var answer = await transport.SendAsync(Message("un", "nobody@example.org"));

        Assert.Equal(DeliveryResult.Rejected, answer.Result);
        Assert.StartsWith("550", answer.Text, StringComparison.Ordinal);
        Assert.Equal(DeliveryResult.Accepted, (await transport.SendAsync(Message("deux"))).Result);
    }

    [Theory]
    [InlineData(SmtpReplyCode.ServiceUnavailable)]
    [InlineData(SmtpReplyCode.TransactionFailed)]
    public async Task SendAsync_MessageRefused_IsRetryable(SmtpReplyCode code)
    {
        _mailbox.RefuseNext(code, "later");
        using var transport = Transport(_mailbox.Port);

        var answer = await transport.SendAsync(Message("un"));

        Assert.Equal(DeliveryResult.Retryable, answer.Result);
        Assert.Equal($"{(int)code} later", answer.Text);
    }

    [Fact]
    public async Task SendAsync_NoServer_IsRetryable()
    {
        using var transport = Transport(FreePort.Next());

        Assert.Equal(DeliveryResult.Retryable, (await transport.SendAsync(Message("un"))).Result);
    }

    [Theory]
    [InlineData((int)SmtpSecurity.StartTls)]
    [InlineData((int)SmtpSecurity.Tls)]
    public async Task SendAsync_TlsRequiredAndNotOffered_SendsNothing(int security)
    {
        using var transport = Transport(_mailbox.Port, (SmtpSecurity)security);

        Assert.Equal(DeliveryResult.Retryable, (await transport.SendAsync(Message("un"))).Result);
        Assert.Empty(_mailbox.Offered);
    }

    [Fact]
    public async Task SendAsync_LettersBeyondAsciiInTheDomain_AreSentInTheirAsciiForm()
    {
        await using var ascii = new Mailbox(offersSmtpUtf8: false);
        using var transport = Transport(ascii.Port);

        Assert.Equal(DeliveryResult.Accepted, (await transport.SendAsync(Message("un", "anne@écoles.example"))).Result);

        Assert.Equal(["anne@xn--coles-9ra.example"], ascii.Recipients);
        Assert.DoesNotContain("SMTPUTF8", ascii.Parameters);
    }

    [Fact]
    public async Task SendAsync_LettersBeyondAsciiBeforeTheAt_AreSentWhereTheServerOffersSmtpUtf8()
    {
        using var transport = Transport(_mailbox.Port);

        var answer = await transport.SendAsync(Message("un", "élise@familles.example"));

        Assert.True(answer.Result is DeliveryResult.Accepted, answer.Text);
        Assert.Equal(["élise@familles.example"], _mailbox.Recipients);
        Assert.Contains("SMTPUTF8", _mailbox.Parameters);
        Assert.Equal("élise@familles.example", _mailbox.Accepted.Single().To.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task SendAsync_LettersBeyondAsciiBeforeTheAtAndNoSmtpUtf8_FailsForGoodInWords()
    {
        await using var ascii = new Mailbox(offersSmtpUtf8: false);
        using var transport = Transport(ascii.Port);

        var answer = await transport.SendAsync(Message("un", "élise@familles.example"));

        Assert.Equal((DeliveryResult.Rejected, MailReasonTexts.NeedsSmtpUtf8), (answer.Result, answer.Text));
        Assert.Empty(ascii.Recipients);
        Assert.Equal(DeliveryResult.Accepted, (await transport.SendAsync(Message("deux"))).Result);
    }

    private static SmtpTransport Transport(int port, SmtpSecurity security = SmtpSecurity.None) => new(
        Options.Create(new NotificationsOptions { Smtp = new SmtpOptions { Host = "127.0.0.1", Port = port, Security = security } }),
        TimeProvider.System);

    private static MimeMessage Message(string subject, string to = "nathalie@example.org") => new(
        [new MailboxAddress("Ville", "enfance@ville.example")], [new MailboxAddress("Nathalie", to)],
        subject, new TextPart("plain") { Text = "Bonjour" });
}
