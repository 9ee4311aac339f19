namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>Why a change of an account of staff is refused.</summary>
internal enum StaffFault
{
    /// <summary>An administrator extends the access of the own account: somebody else does.</summary>
    OwnAccount,

    /// <summary>Another administrator changed the rights since they were seen.</summary>
    ChangedMeanwhile,
    TooManyHouseholds,

    /// <summary>
    /// An administrator would disable or demote the own account, reset its factors, change its mail address or end an alarm about it:
    /// somebody else does.
    /// </summary>
    OwnAccess,

    /// <summary>Without this account no administrator would be active.</summary>
    LastAdministrator,

    /// <summary>Another removal of an administrator is under way.</summary>
    Busy,

    /// <summary>Another account of staff has the mail address.</summary>
    MailInUse,

    /// <summary>An invitation was sent just now, or many within a day.</summary>
    TooManyInvitations,

    /// <summary>The account waits for no invitation: its person has accepted one, or it is disabled.</summary>
    NotInvited,

    /// <summary>The account is disabled: it is opened again first.</summary>
    CannotSignIn,

    /// <summary>Several mail addresses were proposed within a day.</summary>
    TooManyMails,
}
