namespace EspaceFamille.DocDb.Users;

/// <summary>Somebody who may sign in, and the one database that is theirs.</summary>
internal sealed record User(string Name, string Database);
