namespace EspaceFamille.Platform;

/// <summary>From when until when a Data Protection key encrypts. It decrypts afterwards, too.</summary>
internal sealed record KeyPeriod(DateTimeOffset ActivatesAt, DateTimeOffset ExpiresAt);

/// <summary>When the next Data Protection key is created.</summary>
internal static class KeyRotationRules
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    /// <summary>
    /// How long before the last key expires the next one exists. A replica reads the ring once a day, and the framework prefers
    /// keys that are two days old: every replica knows the key long before it encrypts, even when creating it fails for a week.
    /// </summary>
    public static readonly TimeSpan Lead = TimeSpan.FromDays(14);

    /// <summary>
    /// Null when the last key lasts long enough. Replicas that decide from the same ring compute the same activation, which is the
    /// key's id in the store.
    /// </summary>
    /// <param name="expirations">Those of the keys that are not revoked.</param>
    public static KeyPeriod? Next(IReadOnlyCollection<DateTimeOffset> expirations, DateTimeOffset now)
    {
        if (expirations.Count == 0)
            return new(now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute)), now + Lifetime);
        var last = expirations.Max();
        return last > now + Lead ? null : new(last, (last > now ? last : now) + Lifetime);
    }
}
