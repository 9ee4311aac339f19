using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Domain.StorageSpace.Keys;

namespace EspaceFamille.Documents.Features.StorageSpace;

/// <summary>A storage space during one request of the session that has it open. Disposing it overwrites its keys.</summary>
internal sealed class OpenedSpace(Space space, OpenSpace open, SpaceKey key, SpaceKey session) : IDisposable
{
    public Space Space { get; } = space;

    public OpenSpace Open { get; } = open;

    /// <summary>The key of the space.</summary>
    public SpaceKey Key { get; } = key;

    /// <summary>The key of this opening.</summary>
    public SpaceKey Session { get; } = session;

    public string AccountId => Space.Id;

    /// <summary>
    /// The recovery code that this session made and that is not confirmed yet; null where there is none, or where another one has replaced
    /// it.
    /// </summary>
    public RecoveryCode? UnconfirmedCode()
    {
        if (Space is not { IsConfirmed: false, RecoveryWrap: { } wrap } || OpenSpaceRules.CodeOf(Open, Session) is not { } code)
            return null;
        using var unwrapped = RecoveryWrapping.Unwrap(wrap, AccountId, code);
        return unwrapped is null ? null : code;
    }

    public void Dispose()
    {
        Key.Dispose();
        Session.Dispose();
    }
}
