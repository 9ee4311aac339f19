namespace EspaceFamille.Identity.Domain.AccessKeys;

/// <summary>Why an access key does not link an account.</summary>
internal enum KeyFault
{
    /// <summary>No letter has it.</summary>
    Unknown,

    /// <summary>It was used or revoked, or its time is over.</summary>
    Ended,

    /// <summary>It does not open for this name, or for this account: an agent decides.</summary>
    OtherPerson,
}
