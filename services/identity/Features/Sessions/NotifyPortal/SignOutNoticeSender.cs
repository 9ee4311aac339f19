namespace EspaceFamille.Identity.Features.Sessions.NotifyPortal;

/// <summary>Delivers each notice that this process has just stored, one after the other: on every replica, without waiting.</summary>
internal sealed class SignOutNoticeSender(SignOutNotices notices, BackchannelLogout logout) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var notice in notices.Waiting.ReadAllAsync(stoppingToken))
            await logout.TryDeliverAsync(notice, stoppingToken);
    }
}
