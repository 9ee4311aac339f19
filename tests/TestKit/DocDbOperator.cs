namespace EspaceFamille.TestKit;

/// <summary>The operator of a running system's document server, who can access every database and the server's status.</summary>
public static class DocDbOperator
{
    /// <summary>The connection string, with the password from the system's data folder.</summary>
    public static string Uri(int port, string data)
    {
        var secret = Convert.FromBase64String(File.ReadAllText(Path.Combine(data, "secrets", "docdb-operator")));
        return $"mongodb://operator:{Convert.ToHexStringLower(secret)}@127.0.0.1:{port}/?authSource=admin&authMechanism=SCRAM-SHA-256";
    }
}
