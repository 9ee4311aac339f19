using System.Threading.Channels;
using EspaceFamille.Identity.Domain.Sessions;
using EspaceFamille.Identity.Domain.SignOut;
using EspaceFamille.Identity.Storage.Sessions;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.Sessions.NotifyPortal;

/// <summary>
/// Notices about ended sessions: stored before the session is deleted, so that none is lost in a crash, and delivered at once by this
/// process, or withdrawn where nobody had signed in at a front end. The job repeats those that were not.
/// </summary>
internal sealed class SignOutNotices(SignOutNoticeStore store, IOptions<NotifyPortalOptions> portal)
{
    private const int MaxWaiting = 1_000;

    private readonly Channel<SignOutNotice> _waiting = Channel.CreateBounded<SignOutNotice>(
        new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    public ChannelReader<SignOutNotice> Waiting => _waiting.Reader;

    /// <summary>
    /// Null where no front end is to be notified. Stored for every session: a sign-in at a front end may begin there until the session is
    /// deleted.
    /// </summary>
    public async Task<SignOutNotice?> StoreAsync(Session session, CancellationToken cancel)
    {
        if (portal.Value.InternalAddress is null)
            return null;
        var notice = new SignOutNotice(session.PublicId, session.AccountId, session.EndsAt);
        await store.SaveAsync(notice, cancel);
        return notice;
    }

    /// <summary>After the session has ended: an authorization request of the portal then needs a new sign-in.</summary>
    /// <param name="ended">The session as it was deleted.</param>
    public async Task SendAsync(SignOutNotice? notice, Session ended, CancellationToken cancel)
    {
        if (notice is null)
            return;
        if (ended.AuthorizationIds.Count == 0)
            await store.DeleteAsync(notice.Id, cancel);
        else
            // Where too many wait, the job delivers it.
            _waiting.Writer.TryWrite(notice);
    }
}
