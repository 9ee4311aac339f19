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

    /// <summary>Another adult of the household has an account now.</summary>
    HouseholdAccountOpened,

    /// <summary>A sign-in was completed in a browser that is new to the account; without a link.</summary>
    NewDevice,

    /// <summary>The password was changed; without a link.</summary>
    PasswordChanged,

    /// <summary>The user name was changed; without a link.</summary>
    UserNameChanged,

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

    /// <summary>The town has ended the link of the account to its household.</summary>
    LinkEnded,

    /// <summary>The account's link request has arrived.</summary>
    LinkReceived,
    LinkAccepted,
    LinkRefused,
}
