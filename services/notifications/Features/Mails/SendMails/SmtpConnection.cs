using System.Net.Sockets;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Platform;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace EspaceFamille.Notifications.Features.Mails.SendMails;

/// <summary>A connection that is reused for one mail after another, and reopened when the server has closed it.</summary>
internal sealed class SmtpConnection(SmtpOptions smtp, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan NoCheckWithin = TimeSpan.FromSeconds(2);
    private readonly SmtpClient _client = new()
    {
        // The callback builds the chain itself, with the revocation setting of the town and its time limit.
        CheckCertificateRevocation = false,
        ServerCertificateValidationCallback = new SmtpCertificateCheck(smtp).IsTrusted,
    };

    private long _usedAt;

    public async Task<SmtpAnswer> SendAsync(MimeMessage message)
    {
        using var limit = new CancellationTokenSource(smtp.AttemptLimit, clock);
        try
        {
            await ConnectAsync(limit.Token);
            if (!CanName(message.To))
                return Answer(DeliveryResult.Rejected, MailReasonTexts.NeedsSmtpUtf8);
            var answer = await _client.SendAsync(message, limit.Token);
            _usedAt = clock.GetTimestamp();
            return Answer(DeliveryResult.Accepted, answer);
        }
        catch (SmtpCommandException refusal)
        {
            var isPermanent = refusal.ErrorCode == SmtpErrorCode.RecipientNotAccepted
                && SmtpReplyRules.IsPermanent((int)refusal.StatusCode, refusal.Message);
            return Answer(isPermanent ? DeliveryResult.Rejected : DeliveryResult.Retryable, $"{(int)refusal.StatusCode} {refusal.Message}");
        }
        catch (Exception error) when (error is ProtocolException or IOException or SocketException or AuthenticationException
            or SslHandshakeException or ServiceNotConnectedException or ServiceNotAuthenticatedException or NotSupportedException
            or OperationCanceledException or TimeoutException)
        {
            // The state of the connection is unknown: the next mail gets a new one.
            await _client.DisconnectAsync(quit: false, CancellationToken.None);
            return Answer(DeliveryResult.Retryable, SmtpReasons.Of(error));
        }
    }

    private async Task ConnectAsync(CancellationToken cancel)
    {
        if (_client.IsConnected && (clock.GetElapsedTime(_usedAt) < NoCheckWithin || await IsAliveAsync(cancel)))
            return;
        var security = smtp.Security switch
        {
            SmtpSecurity.None => SecureSocketOptions.None,
            SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
            SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        };
        // The end of a mail is a separate write: without NoDelay it waits 40 ms for the acknowledgement of the body.
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(smtp.Host, smtp.Port, cancel);
            await _client.ConnectAsync(socket, smtp.Host, smtp.Port, security, cancel);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        if (!string.IsNullOrEmpty(smtp.User))
            await _client.AuthenticateAsync(smtp.User, smtp.Password ?? "", cancel);
        // Pipelined commands get two answers, and many servers delay the second one by 40 ms until the first is acknowledged.
        // For a mail with one recipient, pipelining saves less than that.
        _client.Capabilities &= ~SmtpCapabilities.Pipelining;
    }

    /// <summary>Whether the server accepts the addresses in a command. The client states SMTPUTF8 where one needs it.</summary>
    private bool CanName(InternetAddressList recipients) =>
        _client.Capabilities.HasFlag(SmtpCapabilities.UTF8) || !recipients.Mailboxes.Any(MailAddresses.NeedsSmtpUtf8);

    private async Task<bool> IsAliveAsync(CancellationToken cancel)
    {
        try
        {
            await _client.NoOpAsync(cancel);
            return true;
        }
        catch (Exception error) when (error is ProtocolException or CommandException or IOException or SocketException)
        {
            await _client.DisconnectAsync(quit: false, CancellationToken.None);
            return false;
        }
    }

    private static SmtpAnswer Answer(DeliveryResult result, string text) =>
        new(result, SmtpReasons.Bounded(text));

    public void Dispose() => _client.Dispose();
}
