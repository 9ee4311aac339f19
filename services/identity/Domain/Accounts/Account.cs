using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Domain.Devices;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>
/// The account of an adult or of an agent: its sign-in facts, its role and its contact facts. Its link to a household is stated by
/// the household alone.
/// </summary>
internal sealed record Account : Aggregate
{
    public required string UserName { get; init; }

    /// <summary>Only an active account signs in, renews tokens and has access.</summary>
    public required AccountState State { get; init; }

    /// <summary>The user name in upper case, by which it is looked up. Unique.</summary>
    public required string NormalizedUserName { get; init; }
    public string? PasswordHash { get; init; }

    /// <summary>When the password was chosen by the link of a mail, the last time; null where it never was.</summary>
    public DateTimeOffset? PasswordResetAt { get; init; }

    /// <summary>Changes with the password and the second factor; a cookie or a refresh token with an earlier stamp is void.</summary>
    public required string SecurityStamp { get; init; }

    /// <summary>The secret shared with the authenticator application: in base 32, sealed.</summary>
    public SealedKey? AuthenticatorKey { get; init; }

    /// <summary>By the town's clock; null without one, and for one of an invitation.</summary>
    public DateTimeOffset? AuthenticatorAddedAt { get; init; }

    /// <summary>The time step of the latest accepted code of the authenticator; that code and earlier ones are refused.</summary>
    public long? LastCodeStep { get; init; }

    /// <summary>The keyed hashes of the recovery codes that were not used yet.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; init; } = [];

    /// <summary>By the town's clock; null where they came with the authenticator.</summary>
    public DateTimeOffset? RecoveryCodesDrawnAt { get; init; }

    /// <summary>The removal of the authenticator that waits; null for none.</summary>
    public FactorReset? FactorReset { get; init; }

    /// <summary>The user handle of the passkeys: random, and nothing else. Unique; null without passkeys.</summary>
    public string? PasskeyHandle { get; init; }
    public IReadOnlyList<Passkey> Passkeys { get; init; } = [];

    public required string Role { get; init; }
    public required Contact Contact { get; init; }

    /// <summary>The changes of the contact facts that took effect at once, oldest first.</summary>
    public IReadOnlyList<ContactRequest> ContactRequests { get; init; } = [];

    /// <summary>Null when no mail address waits for its confirmation.</summary>
    public MailProposal? MailProposal { get; init; }

    /// <summary>The mail addresses that were replaced within the last days, oldest first.</summary>
    public IReadOnlyList<ReplacedMail> ReplacedMails { get; init; } = [];

    /// <summary>The mail address and telephone as agents search them.</summary>
    public IReadOnlyList<string> ContactWords => Accounts.ContactWords.Of(Contact);

    /// <summary>
    /// When somebody refused a change of the mail address that was not theirs: no password is reset by mail until an agent has spoken to
    /// the family. Null where it is.
    /// </summary>
    public DateTimeOffset? ResetDisabledAt { get; init; }

    /// <summary>What a member of staff may review; null until an administrator narrows it: everything.</summary>
    public IReadOnlyList<ReviewRight>? ReviewRights { get; init; }

    /// <summary>Number of changes of what it may review: an administrator who saw an earlier one overwrites nothing.</summary>
    public long ReviewRightsVersion { get; init; }

    /// <summary>The households of a member of staff as a private person, for which this account has no access.</summary>
    public IReadOnlyList<string> OwnHouseholdIds { get; init; } = [];

    /// <summary>The browsers in which a sign-in was completed, the latest first.</summary>
    public IReadOnlyList<KnownDevice> Devices { get; init; } = [];

    /// <summary>When its owner followed unlock links within the last 24 hours.</summary>
    public IReadOnlyList<DateTimeOffset> UnlockedAt { get; init; } = [];

    /// <summary>When it was opened on the town's pages; null for an account of the town's files.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>What the person stated at that time beside the contact facts.</summary>
    public PersonalDetails? Details { get; init; }

    /// <summary>The keyed hash of the access key that was typed at that time or later; null once it has had its effect.</summary>
    public string? OfferedKey { get; init; }

    /// <summary>The keyed hashes of those that were typed with it for other services: each has its effect after the one before.</summary>
    public IReadOnlyList<string> FurtherKeys { get; init; } = [];

    /// <summary>
    /// The role that the town's files stated at the last import: one that an administrator gave since stays until they state another. Null
    /// for an account that was never in the files, which no import disables.
    /// </summary>
    public string? FilesRole { get; init; }

    /// <summary>When an import disabled the account, which the files no longer had; null otherwise.</summary>
    public DateTimeOffset? LeftFilesAt { get; init; }

    /// <summary>Where the files state something else than what is kept here.</summary>
    public IReadOnlyList<FileDifference> Differences { get; init; } = [];

    /// <summary>Whether an administrator has to decide one of the differences.</summary>
    public bool HasOpenDifference => Differences.Any(one => one.Kept is null);

    /// <summary>The closed accounts of the same adult whose link and requests this one has.</summary>
    public IReadOnlyList<string> MergedAccountIds { get; init; } = [];

    /// <summary>Whether its storage space has documents; null for an account that never had one there.</summary>
    public SpaceContent? SpaceContent { get; init; }

    /// <summary>When its owner or a merger closed it, from which its retention counts; null for any other account.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>When the names and contact facts of the closed account were erased; null until then.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>The latest sign-in.</summary>
    public DateTimeOffset? SignedInAt { get; init; }

    /// <summary>The sign-in before the latest: it is shown to the person, so that a stranger's sign-in is noticed.</summary>
    public DateTimeOffset? SignedInBefore { get; init; }
}
