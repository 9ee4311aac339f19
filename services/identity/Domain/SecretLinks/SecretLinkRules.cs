using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.SecretLinks;

/// <summary>How long links last, and that each is used once.</summary>
internal static class SecretLinkRules
{
    public static TimeSpan Lifetime(SecretLinkKind kind) => kind switch
    {
        SecretLinkKind.Activation or SecretLinkKind.MailChange or SecretLinkKind.ChildMailChange or SecretLinkKind.Unlock
            or SecretLinkKind.Invitation =>
            TimeSpan.FromHours(48),
        SecretLinkKind.PasswordReset => TimeSpan.FromHours(1),
        SecretLinkKind.ProposalRefused or SecretLinkKind.LinkReport => TimeSpan.FromDays(7),
        SecretLinkKind.FactorResetRefused => FactorResetRules.Wait,
    };

    /// <summary>Whether it permits what its kind states. One of another kind permits nothing.</summary>
    public static bool IsOpen(SecretLink link, SecretLinkKind kind, DateTimeOffset now) =>
        link.Kind == kind && link.UsedAt is null && now < link.EndsAt;

    /// <summary>Null when it cannot be used.</summary>
    public static Change<SecretLink>? Use(SecretLink link, SecretLinkKind kind, DateTimeOffset now) =>
        IsOpen(link, kind, now) ? new(link with { UsedAt = now }) : null;
}
