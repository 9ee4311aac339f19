using System.Text.Json.Serialization;

namespace EspaceFamille.Contracts.Identity;

/// <summary>Which mail about an account is written.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SecretMailKind>))]
public enum SecretMailKind
{
    /// <summary>The account was opened; the link activates it.</summary>
    Activation,

    /// <summary>The link chooses a new password.</summary>
    PasswordReset,

    /// <summary>A reset was requested while resets by mail are disabled: what to do instead.</summary>
    PasswordResetDisabled,

    /// <summary>The town has spoken to the family: passwords are reset by mail again.</summary>
    PasswordResetEnabled,

    /// <summary>The link confirms a mail address.</summary>
    MailChange,

    /// <summary>The link confirms a mail address of a child.</summary>
    ChildMailChange,

    /// <summary>The mail address of a child was replaced; to the replaced one, without a link.</summary>
    ChildMailReplaced,

    /// <summary>The link gives one browser further tries to sign in.</summary>
    Unlock,

    /// <summary>Somebody else did or proposed something; the link reverts it.</summary>
    ProposalRefused,

    /// <summary>An account was linked to the household; the link reports that it should not be.</summary>
    HouseholdAccountOpened,

    /// <summary>Somebody concerned has reported the link of the account: it has no effect until the town decides.</summary>
    LinkSuspended,

    /// <summary>The town has confirmed the link of the account.</summary>
    LinkConfirmed,

    /// <summary>To who reported a link: what the town has decided.</summary>
    LinkReportDecided,

    /// <summary>A sign-in was completed in a browser that is new to the account; without a link.</summary>
    NewDevice,

    /// <summary>The password was changed; without a link.</summary>
    PasswordChanged,

    /// <summary>The user name was changed; without a link.</summary>
    UserNameChanged,

    /// <summary>An authenticator, the recovery codes or a passkey was added or removed; without a link.</summary>
    FactorsChanged,

    /// <summary>The user name of the account, for its owner who has forgotten it; without a link.</summary>
    UserName,

    /// <summary>The mail address was changed; to the new one, without a link.</summary>
    MailChanged,

    /// <summary>The account was closed by its owner; without a link.</summary>
    AccountClosed,

    /// <summary>The town has disabled the account.</summary>
    AccountDisabled,

    /// <summary>The town has opened the disabled account again.</summary>
    AccountReopened,

    /// <summary>An agent has ended the pause after failed sign-ins; without a link.</summary>
    SignInUnlocked,

    /// <summary>The town will remove the lost second factor; the link cancels it.</summary>
    FactorResetRequested,

    /// <summary>The lost second factor was removed; without a link.</summary>
    FactorReset,

    /// <summary>Another account of the same adult was merged into this one; without a link.</summary>
    AccountMerged,

    /// <summary>The account was closed, since the town merged it into another one of the same adult; without a link.</summary>
    AccountMergedAway,

    /// <summary>The town has ended the link of the account to its household.</summary>
    LinkEnded,

    /// <summary>The account's link request has arrived.</summary>
    LinkReceived,
    LinkAccepted,
    LinkRefused,

    /// <summary>An account of staff waits for its person; the link chooses its password and its second factor.</summary>
    Invitation,

    /// <summary>An administrator has reset the factors of an account of staff; the link chooses new ones.</summary>
    FactorsReset,

    /// <summary>An administrator has disabled the account of staff; without a link.</summary>
    StaffAccountDisabled,

    /// <summary>An administrator has opened the account of staff again; without a link.</summary>
    StaffAccountReopened,

    /// <summary>An administrator proposes this mail address for an account of staff; the link confirms it.</summary>
    StaffMailChange,

    /// <summary>An administrator proposes another mail address of the account of staff; the link refuses it.</summary>
    StaffMailAnnounced,

    /// <summary>The mail address of the account of staff was changed; to the new one, without a link.</summary>
    StaffMailChanged,
}
