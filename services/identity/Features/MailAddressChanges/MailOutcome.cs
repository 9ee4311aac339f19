namespace EspaceFamille.Identity.Features.MailAddressChanges;

/// <summary>What became of the confirmation of a mail address.</summary>
internal enum MailOutcome
{
    /// <summary>The link is not valid any more.</summary>
    NotValid,
    Changed,

    /// <summary>Another account of staff has got the address since: nothing was changed, and the link stays valid.</summary>
    InUse,
}
