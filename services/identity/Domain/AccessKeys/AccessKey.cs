namespace EspaceFamille.Identity.Domain.AccessKeys;

/// <summary>The key of one service's letter. Only its keyed hash is stored: the letter is the only place where it can be read.</summary>
/// <param name="AdultId">The adult for whose name it opens; null for a key that a household has as a whole.</param>
/// <param name="UserName">The user name that the letter suggests, in upper case: kept for its reader while the key can be used.</param>
/// <param name="EndsAt">From this instant on it is refused.</param>
internal sealed record AccessKey(
    string Service, string Hash, string? AdultId, string? UserName, DateTimeOffset CreatedAt, DateTimeOffset EndsAt)
{
    /// <summary>When it linked an account. Its hash stays in the household, so that no later import brings it back.</summary>
    public DateTimeOffset? UsedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public bool IsOpen(DateTimeOffset now) => UsedAt is null && RevokedAt is null && now < EndsAt;
}
