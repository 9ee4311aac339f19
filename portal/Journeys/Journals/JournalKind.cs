namespace EspaceFamille.Portal.Journeys.Journals;

/// <summary>Actions of the journals that people look for together.</summary>
internal enum JournalKind
{
    /// <summary>Sign-ins and sign-outs.</summary>
    SignIns,
    Failures,

    /// <summary>Readings and searches by staff.</summary>
    Readings,

    /// <summary>Access keys and their letters.</summary>
    Keys,

    /// <summary>Links of accounts to households, and the states of accounts.</summary>
    LinkedAccounts,

    /// <summary>What people sign in with, changed by its owner.</summary>
    Credentials,

    /// <summary>Contact facts, requests and pictures of a household.</summary>
    Changes,

    /// <summary>Decisions on supporting documents and requests.</summary>
    Decisions,

    /// <summary>Rights of staff, lists of the town and closures.</summary>
    Administration,

    /// <summary>Erasures at the end of a retention period.</summary>
    Erasures,
}
