namespace EspaceFamille.Identity.Domain.SecretLinks;

/// <summary>What the link of a mail permits.</summary>
internal enum SecretLinkKind
{
    /// <summary>Activates an account.</summary>
    Activation,

    /// <summary>Chooses a new password.</summary>
    PasswordReset,

    /// <summary>Confirms a mail address, from that address.</summary>
    MailChange,

    /// <summary>Confirms a mail address of a child, from that address.</summary>
    ChildMailChange,

    /// <summary>Gives one browser further tries to sign in.</summary>
    Unlock,

    /// <summary>"Ce n’est pas moi": reverts what somebody else did or proposed.</summary>
    ProposalRefused,

    /// <summary>Chooses the password and the second factor of an account of staff.</summary>
    Invitation,

    /// <summary>"Ce n’est pas moi": cancels the removal of a lost second factor.</summary>
    FactorResetRefused,

    /// <summary>"Ce n’est pas moi": reports that an account should not be linked to a household.</summary>
    LinkReport,
}
