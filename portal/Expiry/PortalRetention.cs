using EspaceFamille.Platform;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.HeldForms;
using EspaceFamille.Portal.Sessions;

namespace EspaceFamille.Portal.Expiry;

/// <summary>The classes of the portal's own data, all encrypted.</summary>
internal static class PortalRetention
{
    /// <summary>From the last change on.</summary>
    public static readonly RetentionClass Drafts = RetentionClass.Fixed("Drafts", RetentionPeriod.Days(7), DraftStore.Collection);

    /// <summary>
    /// Forms whose request failed, from that failure on; messages of link requests; forms with pieces that a family left for its storage
    /// space, from when they were kept.
    /// </summary>
    public static readonly RetentionClass HeldForms = RetentionClass.Fixed(
        "HeldForms", RetentionPeriod.Days(7), HeldFormStore.Collection);

    /// <summary>Signed-in browsers, from the sign-in on.</summary>
    public static readonly RetentionClass Sessions = RetentionClass.Fixed("Sessions", RetentionPeriod.Days(1), SessionStore.Collection);

    public static IReadOnlyList<RetentionClass> All { get; } = [Drafts, HeldForms, Sessions];
}
