namespace EspaceFamille.DocDb.Users;

/// <summary>A user, and the one database that the user can access.</summary>
internal sealed record User(string Name, string Database);
