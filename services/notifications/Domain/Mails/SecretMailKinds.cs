using EspaceFamille.Contracts.Identity;

namespace EspaceFamille.Notifications.Domain.Mails;

/// <summary>The mails about accounts.</summary>
/// <param name="Template">The name of its templates.</param>
/// <param name="Page">The page that its link opens, relative to the portal; null for a mail without a link.</param>
/// <param name="Facts">A sample of each fact that its templates state.</param>
internal sealed record SecretMailTemplate(string Template, string? Page, params IReadOnlyList<(string Name, string Sample)> Facts)
{
    /// <summary>The facts that mails of an earlier version do not state: they are empty there.</summary>
    public IReadOnlyList<string> OptionalFacts { get; init; } = [];
}

/// <summary>Which templates and page each kind has.</summary>
internal static class SecretMailKinds
{
    /// <summary>How the secret is named in the address of the page.</summary>
    public const string Parameter = "lien";

    /// <summary>Instants are stated as ISO 8601; templates read them by <c>instant_of</c>.</summary>
    private const string SampleInstant = "2026-12-14T17:03:00+01:00";

    public static IReadOnlyDictionary<SecretMailKind, SecretMailTemplate> All { get; } = new Dictionary<SecretMailKind, SecretMailTemplate>
    {
        [SecretMailKind.Activation] = new("account-activation", "compte/activation", ("user_name", "CEXEMPLE")),
        [SecretMailKind.HouseholdAccountOpened] = new(
            "account-household-opened", "compte/compte-ouvert", ("person", "Camille EXEMPLE")),
        [SecretMailKind.LinkSuspended] = new("account-link-suspended", Page: null),
        [SecretMailKind.LinkConfirmed] = new("account-link-confirmed", Page: null),
        [SecretMailKind.LinkReportDecided] = new(
            "account-link-report-decided", Page: null, ("person", "Camille EXEMPLE"), ("outcome", "ended")),
        [SecretMailKind.PasswordReset] = new("account-password-reset", "compte/nouveau-mot-de-passe"),
        [SecretMailKind.PasswordResetDisabled] = new("account-password-reset-disabled", Page: null),
        [SecretMailKind.PasswordResetEnabled] = new("account-password-reset-enabled", Page: null),
        [SecretMailKind.MailChange] = new("account-mail-change", "compte/courriel/confirmation"),
        [SecretMailKind.ProposalRefused] = new("account-mail-announced", "compte/pas-moi"),
        [SecretMailKind.MailChanged] = new("account-mail-changed", Page: null, ("number", "MEL-2026-000123")),
        [SecretMailKind.ChildMailChange] = new(
            "child-mail-change", "compte/courriel-enfant/confirmation", ("child_name", "Charlotte")),
        [SecretMailKind.ChildMailReplaced] = new(
            "child-mail-replaced", Page: null, ("child_name", "Charlotte"), ("number", "MEL-2026-000123")),
        [SecretMailKind.Unlock] = new("account-unlock", "compte/deblocage"),
        [SecretMailKind.NewDevice] = new(
            "account-new-device", Page: null, ("at", SampleInstant), ("browser", "Firefox"), ("system", "Windows")),
        [SecretMailKind.PasswordChanged] = new("account-password-changed", Page: null, ("at", SampleInstant)),
        [SecretMailKind.UserNameChanged] = new("account-user-name-changed", Page: null, ("at", SampleInstant)),
        [SecretMailKind.FactorsChanged] = new(
            "account-factors-changed", Page: null, ("at", SampleInstant), ("change", "addPasskey")),
        [SecretMailKind.UserName] = new("account-user-name", Page: null, ("user_name", "CEXEMPLE")),
        [SecretMailKind.AccountClosed] = new("account-closed", Page: null, ("at", SampleInstant)),
        [SecretMailKind.AccountDisabled] = new("account-disabled", Page: null),
        [SecretMailKind.AccountReopened] = new("account-reopened", Page: null),
        [SecretMailKind.SignInUnlocked] = new("account-sign-in-unlocked", Page: null, ("at", SampleInstant)),
        [SecretMailKind.FactorResetRequested] = new("account-factor-reset-requested", "compte/code-perdu"),
        [SecretMailKind.FactorReset] = new("account-factor-reset", Page: null, ("at", SampleInstant)),
        [SecretMailKind.AccountMerged] = new(
            "account-merged", Page: null, ("at", SampleInstant), ("request", "RAT-2026-000123"))
        {
            OptionalFacts = ["request"],
        },
        [SecretMailKind.AccountMergedAway] = new("account-merged-away", Page: null, ("at", SampleInstant)),
        [SecretMailKind.LinkEnded] = new("account-link-ended", Page: null),
        [SecretMailKind.LinkReceived] = new("account-link-received", Page: null, ("number", "RAT-2026-000123")),
        [SecretMailKind.LinkAccepted] = new("account-link-accepted", Page: null, ("number", "RAT-2026-000123")),
        [SecretMailKind.LinkRefused] = new("account-link-refused", Page: null, ("number", "RAT-2026-000123")),
        [SecretMailKind.Invitation] = new("account-invitation", "compte/invitation", ("user_name", "CEXEMPLE")),
        [SecretMailKind.FactorsReset] = new("account-factors-reset", "compte/invitation", ("user_name", "CEXEMPLE")),
        [SecretMailKind.StaffAccountDisabled] = new("staff-disabled", Page: null),
        [SecretMailKind.StaffAccountReopened] = new("staff-reopened", Page: null),
        [SecretMailKind.StaffMailChange] = new("staff-mail-change", "compte/courriel/confirmation"),
        [SecretMailKind.StaffMailAnnounced] = new("staff-mail-announced", "compte/pas-moi"),
        [SecretMailKind.StaffMailChanged] = new("staff-mail-changed", Page: null),
    };

    public static SecretMailTemplate Of(SecretMailKind kind) => All.GetValueOrDefault(kind)
        ?? throw new InvalidOperationException($"No templates are declared for mails of kind {kind}.");

    /// <summary>A mail of each kind, for the check of templates at start.</summary>
    public static IReadOnlyList<SecretMailFacts> Samples { get; } =
    [
        .. All.Keys.Select(kind => new SecretMailFacts
        {
            Kind = kind,
            MailId = "mail-1",
            EndsAt = new DateTimeOffset(2026, 12, 16, 17, 3, 0, TimeSpan.Zero),
            Envelope = "",
        }),
    ];
}
