namespace EspaceFamille.DocDb.Commands;

/// <summary>Who may give a command to a server that has users.</summary>
internal enum Access
{
    /// <summary>A user, on its own database.</summary>
    OwnDatabase,

    /// <summary>A user, on any database, since it is told of its own only.</summary>
    AnyUser,

    /// <summary>Who has not signed in yet too: greetings, and signing in itself.</summary>
    Anybody,

    /// <summary>No user: it tells about all databases at once.</summary>
    Nobody,
}
