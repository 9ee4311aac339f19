namespace EspaceFamille.Identity.Domain.Sessions;

/// <summary>When a session ends: a family's 12 hours after the sign-in, one of staff after 8 hours or 30 minutes without use.</summary>
internal static class SessionRules
{
    public static readonly TimeSpan FamilyLifetime = TimeSpan.FromHours(12);
    public static readonly TimeSpan StaffLifetime = TimeSpan.FromHours(8);
    public static readonly TimeSpan StaffIdleTime = TimeSpan.FromMinutes(30);

    /// <summary>How long a proof of the owner holds: for changes of what the owner signs in with.</summary>
    public static readonly TimeSpan ProofLifetime = TimeSpan.FromMinutes(5);

    /// <summary>A later use is stored when the stored one is older: not each request writes.</summary>
    public static readonly TimeSpan UsePrecision = TimeSpan.FromMinutes(1);

    public static TimeSpan Lifetime(bool isStaff) => isStaff ? StaffLifetime : FamilyLifetime;

    public static bool IsOpen(Session session, DateTimeOffset now) =>
        now < session.EndsAt && (!session.IsStaff || now - session.UsedAt < StaffIdleTime);

    public static bool IsProven(Session session, DateTimeOffset now) => now - session.ProvenAt < ProofLifetime;

    public static bool IsUseDue(Session session, DateTimeOffset now) => now - session.UsedAt >= UsePrecision;
}
