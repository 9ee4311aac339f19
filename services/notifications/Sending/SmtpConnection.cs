using System.Net.Sockets;
using EspaceFamille.Notifications.Domain;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace EspaceFamille.Notifications.Sending;

/// <summary>A connection that stays open for one mail after another, and is opened again when the server has closed it.</summary>
internal sealed class SmtpConnection(SmtpOptions smtp, TimeProvider clock) : IDisposable
{
    private const int LongestAnswer = 200;

    private static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(2);

    private readonly SmtpClient _client = new();
    private long _usedAt;

    public async Task<SmtpAnswer> SendAsync(MimeMessage message)
    {
        using var limit = new CancellationTokenSource(smtp.AttemptLimit, clock);
        try
        {
            await ConnectAsync(limit.Token);
            var answer = await _client.SendAsync(message, limit.Token);
            _usedAt = clock.GetTimestamp();
            return Answer(DeliveryResult.Accepted, answer);
        }
        catch (SmtpCommandException refusal)
        {
            var forGood = refusal.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)refusal.StatusCode >= 500;
            return Answer(forGood ? DeliveryResult.RefusedForGood : DeliveryResult.TryLater, $"{(int)refusal.StatusCode} {refusal.Message}");
        }
        catch (Exception error) when (error is ProtocolException or IOException or SocketException or AuthenticationException
            or SslHandshakeException or ServiceNotConnectedException or ServiceNotAuthenticatedException or NotSupportedException
            or OperationCanceledException or TimeoutException)
        {
            // What is left of the connection cannot be trusted with the next mail.
            await _client.DisconnectAsync(quit: false, CancellationToken.None);
            return Answer(DeliveryResult.TryLater, $"{error.GetType().Name}: {error.Message}");
        }
    }

    private async Task ConnectAsync(CancellationToken cancel)
    {
        if (_client.IsConnected && (clock.GetElapsedTime(_usedAt) < FreshFor || await StillThereAsync(cancel)))
            return;
        var security = smtp.Security switch
        {
            SmtpSecurity.None => SecureSocketOptions.None,
            SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
            SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        };
        // The end of a mail is a write of its own: without NoDelay it waits 40 ms for the server's word about the mail's body.
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
        // Two commands sent together get two answers, and many a server holds the second back for 40 ms, until the first
        // is known to have arrived. A mail to one person saves less than that by sending them together.
        _client.Capabilities &= ~SmtpCapabilities.Pipelining;
    }

    private async Task<bool> StillThereAsync(CancellationToken cancel)
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
        new(result, text.Length <= LongestAnswer ? text : text[..LongestAnswer]);

    public void Dispose() => _client.Dispose();
}
