namespace EspaceFamille.DocDb.Users;

/// <summary>A user, and the one database that the user can access. The operator, a user of <c>admin</c>, can access all.</summary>
internal sealed record User(string Name, string Database)
{
    public const string AdminDatabase = "admin";

    public bool IsOperator => Database == AdminDatabase;

    public bool CanAccess(string database) => IsOperator || database == Database;
}
