namespace EspaceFamille.DocDb.Users;

/// <summary>A user as the file of users writes it: user, password, database.</summary>
internal sealed record UserEntry(string User, string Password, string Database);
