namespace EspaceFamille.Identity.Features.SignOut.NotifyPortal;

/// <summary>Delivers each notice of this process, one after the other.</summary>
internal sealed class SignOutNoticeSender(SignOutNotices notices, BackchannelLogout logout) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var notice in notices.Waiting.ReadAllAsync(stoppingToken))
            await logout.TryDeliverAsync(notice, stoppingToken);
    }
}
