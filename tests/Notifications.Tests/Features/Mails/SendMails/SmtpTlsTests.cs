using System.Security.Cryptography.X509Certificates;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Features.Mails.SendMails;
using Microsoft.Extensions.Options;
using MimeKit;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Features.Mails.SendMails;

/// <summary>
/// Mails over TLS, with a certificate of a local authority whose revocation list nobody serves unless the test does.
/// </summary>
public sealed class SmtpTlsTests : IDisposable
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(300);
    private readonly LocalAuthority _authority = new();

    public static TheoryData<string> Settings { get; } = [.. Enum.GetNames<SmtpRevocation>()];

    public void Dispose() => _authority.Dispose();

    [Theory]
    [InlineData(nameof(SmtpSecurity.StartTls))]
    [InlineData(nameof(SmtpSecurity.Tls))]
    public async Task SendAsync_NobodyServesTheListAndSoft_SendsOverTls(string security)
    {
        using var certificate = _authority.Issue(Year);
        await AssertSentAsync(certificate, nameof(SmtpRevocation.Soft), Enum.Parse<SmtpSecurity>(security));
    }

    [Fact]
    public async Task SendAsync_NobodyServesTheListAndRequired_SendsNothing()
    {
        using var certificate = _authority.Issue(Year);
        await AssertNotSentAsync(certificate, nameof(SmtpRevocation.Required));
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task SendAsync_ListDoesNotNameTheCertificate_SendsOverTls(string setting)
    {
        using var certificate = _authority.Issue(Year);
        _authority.Serve();
        await AssertSentAsync(certificate, setting);
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task SendAsync_RevokedCertificate_SendsNothing(string setting)
    {
        using var certificate = _authority.Issue(Year);
        _authority.Revoke(certificate);
        _authority.Serve();
        await AssertNotSentAsync(certificate, setting);
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task SendAsync_ExpiredCertificate_SendsNothing(string setting)
    {
        using var certificate = _authority.Issue(-TimeSpan.FromDays(1));
        _authority.Serve();
        await AssertNotSentAsync(certificate, setting);
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task SendAsync_CertificateOfAnotherAuthority_SendsNothing(string setting)
    {
        using var foreign = new LocalAuthority();
        using var certificate = foreign.Issue(Year);
        foreign.Serve();
        await AssertNotSentAsync(certificate, setting);
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task SendAsync_CertificateOfAnotherServer_SendsNothing(string setting)
    {
        using var certificate = _authority.Issue(Year, "smtp.ailleurs.example");
        _authority.Serve();
        await AssertNotSentAsync(certificate, setting);
    }

    private async Task AssertSentAsync(
        X509Certificate2 certificate, string setting, SmtpSecurity security = SmtpSecurity.StartTls)
    {
        await using var mailbox = new Mailbox(certificate, security is SmtpSecurity.Tls);
        var answer = await SendAsync(mailbox, setting, security);
        Assert.True(answer.Result is DeliveryResult.Accepted, answer.Text);
        Assert.Single(mailbox.Accepted);
    }

    private async Task AssertNotSentAsync(X509Certificate2 certificate, string setting)
    {
        await using var mailbox = new Mailbox(certificate);
        var answer = await SendAsync(mailbox, setting, SmtpSecurity.StartTls);
        Assert.Equal(DeliveryResult.Retryable, answer.Result);
        Assert.Contains("certificate", answer.Text, StringComparison.Ordinal);
        Assert.Empty(mailbox.Recipients);
    }

    private async Task<SmtpAnswer> SendAsync(Mailbox mailbox, string setting, SmtpSecurity security)
    {
        var smtp = new SmtpOptions
        {
            Host = "127.0.0.1",
            Port = mailbox.Port,
            Security = security,
            Revocation = Enum.Parse<SmtpRevocation>(setting),
            AuthorityFile = _authority.PemFile,
        };
        using var transport = new SmtpTransport(Options.Create(new NotificationsOptions { Smtp = smtp }), TimeProvider.System);
        return await transport.SendAsync(new MimeMessage(
            [new MailboxAddress("Ville", "enfance@ville.example")], [new MailboxAddress("Nathalie", "nathalie@example.org")],
            "Bonjour", new TextPart("plain") { Text = "Bonjour" }));
    }
}
