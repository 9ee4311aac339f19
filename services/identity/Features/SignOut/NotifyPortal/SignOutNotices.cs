using System.Threading.Channels;
using EspaceFamille.Identity.Domain.Sessions;
using EspaceFamille.Identity.Domain.SignOut;
using EspaceFamille.Identity.Features.Oidc.RegisterClients;
using EspaceFamille.Identity.Storage.Sessions;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.SignOut.NotifyPortal;

/// <summary>
/// Notices about ended sessions: stored before the session is deleted, so that none is lost in a crash, and delivered at once by this
/// process. The job repeats those that were not.
/// </summary>
internal sealed class SignOutNotices(SignOutNoticeStore store, IOptions<PortalClientOptions> portal)
{
    private const int MaxWaiting = 1_000;

    private readonly Channel<SignOutNotice> _waiting = Channel.CreateBounded<SignOutNotice>(
        new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    public ChannelReader<SignOutNotice> Waiting => _waiting.Reader;

    /// <summary>Null where no front end is to be notified: nobody signed in at one from this session.</summary>
    public async Task<SignOutNotice?> StoreAsync(Session session, CancellationToken cancel)
    {
        if (portal.Value.InternalAddress is null || session.AuthorizationIds.Count == 0)
            return null;
        var notice = new SignOutNotice(session.PublicId, session.AccountId, session.EndsAt);
        await store.SaveAsync(notice, cancel);
        return notice;
    }

    /// <summary>After the session has ended: an authorization request of the portal then needs a new sign-in.</summary>
    public void Send(SignOutNotice? notice)
    {
        // Where too many wait, the job delivers it.
        if (notice is not null)
            _waiting.Writer.TryWrite(notice);
    }
}
