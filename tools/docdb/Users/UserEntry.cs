namespace EspaceFamille.DocDb.Users;

/// <summary>An entry of the users file: user, password, database.</summary>
internal sealed record UserEntry(string User, string Password, string Database);
