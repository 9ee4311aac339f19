using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using MimeKit;

namespace EspaceFamille.Notifications.Features.Mails.SendMails;

/// <summary>Sends over a pool of open connections, as many as mails were sent at the same time; the last used one is taken first.</summary>
internal sealed class SmtpTransport(IOptions<NotificationsOptions> options, TimeProvider clock) : IMailTransport, IDisposable
{
    private readonly ConcurrentStack<SmtpConnection> _free = [];

    public async Task<SmtpAnswer> SendAsync(MimeMessage message)
    {
        var connection = _free.TryPop(out var free) ? free : new SmtpConnection(options.Value.Smtp, clock);
        try
        {
            return await connection.SendAsync(message);
        }
        finally
        {
            _free.Push(connection);
        }
    }

    public void Dispose()
    {
        while (_free.TryPop(out var connection))
            connection.Dispose();
    }
}
