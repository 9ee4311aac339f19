namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>Why a change of an account of staff is refused.</summary>
internal enum StaffFault
{
    /// <summary>An administrator extends the access of the own account: somebody else does.</summary>
    OwnAccount,

    /// <summary>Another administrator changed the rights since they were seen.</summary>
    ChangedMeanwhile,
    TooManyHouseholds,
}
