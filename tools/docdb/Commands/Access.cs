namespace EspaceFamille.DocDb.Commands;

/// <summary>The access level of a command on a server with users.</summary>
internal enum Access
{
    /// <summary>A user, on its own database; the operator, on each.</summary>
    OwnDatabase,

    /// <summary>A user, on any database, because the result contains the user's own database only.</summary>
    AnyUser,

    /// <summary>Anybody, also before authentication: greetings and authentication itself.</summary>
    Anybody,

    /// <summary>The operator alone: the result covers all databases.</summary>
    Operator,
}
