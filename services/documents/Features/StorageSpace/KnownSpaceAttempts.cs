using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.StorageSpace;

/// <summary>What is stored of earlier attempts to open a storage space.</summary>
/// <param name="Session">Null without any.</param>
/// <param name="Account">Null without any, and where they are not counted per account.</param>
internal sealed record KnownSpaceAttempts(StoredAttempts? Session, StoredAttempts? Account)
{
    /// <summary>The instant before which no attempt is evaluated; null when the next one may be.</summary>
    public DateTimeOffset? WaitsUntil(DateTimeOffset now) => UntilOf(SpaceThrottleRules.TryAccount(Of(Account), now))
        ?? UntilOf(ThrottleRules.Try(Of(Session), now));

    private static LoginAttempts Of(StoredAttempts? stored) => stored?.Attempts ?? LoginAttempts.None;

    private static DateTimeOffset? UntilOf(ThrottleDecision decision) => (decision as ThrottleDecision.Wait)?.Until;
}
