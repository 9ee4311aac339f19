using EspaceFamille.Identity.Domain.Sessions;
using EspaceFamille.Identity.Features.Sessions.NotifyPortal;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Storage.Sessions;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity.Features.Sessions;

/// <summary>
/// Reads and ends sessions. The sign-ins at clients that began in a session end with it, the portal is notified, and a message informs
/// other services: each before the session is deleted, so that a crash loses neither.
/// </summary>
internal sealed class OpenSessions(
    SessionStore store, AccountStore accounts, TokenChains chains, SignOutNotices notices, IOpenIddictAuthorizationManager authorizations,
    TimeProvider clock)
{
    /// <summary>The session of that id, used now; null when it has ended.</summary>
    /// <param name="publicId">The claim <c>sid</c>.</param>
    public async Task<Session?> UseAsync(string publicId, CancellationToken cancel) =>
        await UseAsync(await store.FindByPublicIdAsync(publicId, cancel), cancel);

    /// <inheritdoc cref="UseAsync(string, CancellationToken)"/>
    public async Task<Session?> UseAsync(Session? session, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (session is null || !SessionRules.IsOpen(session, now))
            return null;
        if (SessionRules.IsUseDue(session, now))
            await store.UseAsync(session.Id, now, cancel);
        return session;
    }

    /// <summary>The open sessions of an account, the latest use first.</summary>
    public async Task<IReadOnlyList<Session>> OfAsync(string accountId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return [.. (await store.OfAccountAsync(accountId, cancel)).Where(session => SessionRules.IsOpen(session, now))];
    }

    public async Task EndAsync(string id, CancellationToken cancel)
    {
        if (await store.FindAsync(id, cancel) is not { } found)
            return;
        var notice = await notices.StoreAsync(found, cancel);
        await accounts.PublishEndAsync(found, clock.GetUtcNow(), cancel);
        // Then the session: a refresh token is refused without it, whatever happens to the rest.
        if (await store.TakeAsync(id, cancel) is not { } session)
            // A concurrent request has ended it.
            return;
        foreach (var authorization in session.AuthorizationIds)
            await chains.RevokeAsync(authorization, cancel);
        await notices.SendAsync(notice, session, cancel);
    }

    /// <summary>Ends all sessions of an account but one, and its sign-ins at clients of others. Consents stay.</summary>
    /// <param name="keptPublicId">Null to end all.</param>
    public async Task EndOthersAsync(string accountId, string? keptPublicId, CancellationToken cancel)
    {
        var all = await store.OfAccountAsync(accountId, cancel);
        foreach (var session in all.Where(session => session.PublicId != keptPublicId))
            await EndAsync(session.Id, cancel);
        string[] kept = [.. all.Where(session => session.PublicId == keptPublicId).SelectMany(session => session.AuthorizationIds)];
        var others = new List<string>();
        await foreach (var one in authorizations.FindAsync(accountId, null, Statuses.Valid, AuthorizationTypes.AdHoc, null, cancel))
            others.Add((await authorizations.GetIdAsync(one, cancel))!);
        foreach (var id in others.Except(kept, StringComparer.Ordinal))
            await chains.RevokeAsync(id, cancel);
    }
}
