using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Domain.StorageSpace.Keys;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.StorageSpace;

/// <summary>Opens storage spaces for sessions, and finds what a session has open.</summary>
internal sealed class OpenSpaces(SpaceStore spaces, OpenSpaceStore store, EndedSessionStore ended, TimeProvider clock)
{
    /// <summary>Opens the space for the caller's session.</summary>
    /// <param name="code">A recovery code that waits for its confirmation; null without one.</param>
    /// <returns>Null when the session has ended meanwhile.</returns>
    public async Task<OpenedSpaceResponse?> OpenAsync(SpaceCaller caller, SpaceKey space, RecoveryCode? code, CancellationToken cancel)
    {
        using var session = SpaceKey.New();
        var open = OpenSpaceRules.Open(space, session, caller.AccountId, caller.SessionId, clock.GetUtcNow(), code);
        await store.PutAsync(open, cancel);
        // After the write: a session that ends from here on closes what was written.
        if (!await ended.HasEndedAsync(caller.AccountId, caller.SessionId, caller.IssuedAt, cancel))
            return new OpenedSpaceResponse(session.ToText(), open.ExpiresAt, open.EndsAt);
        await store.CloseAsync(caller.AccountId, caller.SessionId, cancel);
        return null;
    }

    /// <summary>The opening of the caller's session, without its key; null where it has none.</summary>
    public async Task<OpenSpace?> FindAsync(SpaceCaller caller, CancellationToken cancel) =>
        await store.FindAsync(caller.AccountId, caller.SessionId, cancel) is { } open && OpenSpaceRules.IsOpen(open, clock.GetUtcNow())
            ? open
            : null;

    /// <summary>The space that the caller's session has open, used now; or the problem.</summary>
    /// <param name="documentId">A document that it must have, which is checked first; null for none.</param>
    public async Task<(OpenedSpace? Space, ProblemHttpResult? Problem)> UseAsync(
        SpaceCaller caller, string? documentId, CancellationToken cancel)
    {
        if (await spaces.FindAsync(caller.AccountId, cancel) is not { } space || !SpaceRules.IsUsable(space)
            || (documentId is not null && SpaceRules.Find(space, documentId) is null))
            return (null, Problems.NotFound());
        if (SpaceKey.Parse(caller.SessionKey) is not { } session || await FindAsync(caller, cancel) is not { } open
            || OpenSpaceRules.KeyOf(open, session) is not { } key)
            return (null, SpaceProblems.Closed());
        var now = clock.GetUtcNow();
        if (OpenSpaceRules.IsUseDue(open, now))
            await store.ExtendAsync(open, OpenSpaceRules.Extended(open, now), cancel);
        return (new OpenedSpace(space, open, key, session), null);
    }

    /// <summary>Extends it now, however short ago it was used.</summary>
    public async Task<SpaceExtensionResponse> ExtendAsync(OpenSpace open, CancellationToken cancel)
    {
        var until = OpenSpaceRules.Extended(open, clock.GetUtcNow());
        await store.ExtendAsync(open, until, cancel);
        return new(until, open.EndsAt);
    }
}
