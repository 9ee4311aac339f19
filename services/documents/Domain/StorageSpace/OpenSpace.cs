namespace EspaceFamille.Documents.Domain.StorageSpace;

/// <summary>
/// A storage space that is open, for one account and one session. The key of the space is here only under a key that the caller alone
/// has.
/// </summary>
/// <param name="Id">See <see cref="OpenSpaceRules.IdOf"/>.</param>
/// <param name="Key">The key of the space, encrypted under the session's key.</param>
/// <param name="Code">A recovery code that is not confirmed yet, encrypted under the session's key; else null.</param>
/// <param name="GroupsToType">The groups of the code, from 1 to 8, by which it is confirmed.</param>
/// <param name="ExpiresAt">It is closed from this instant on; each use moves it.</param>
/// <param name="EndsAt">It is closed from this instant on, whatever happens.</param>
internal sealed record OpenSpace(
    string Id, string AccountId, string SessionId, byte[] Key, byte[]? Code, IReadOnlyList<int>? GroupsToType, DateTimeOffset OpenedAt,
    DateTimeOffset ExpiresAt, DateTimeOffset EndsAt);
