using EspaceFamille.DocDb.Tests.Servers;
using MongoDB.Driver;

namespace EspaceFamille.DocDb.Tests.Users;

/// <summary>A server that listens anywhere and has two users, as on a cluster, and an operator.</summary>
public sealed class ServerWithUsers : IAsyncLifetime, IDisposable
{
    private const string Users = """
        [{"user": "identity", "password": "pa,ss=w0rd", "database": "identity"},
         {"user": "portal", "password": "another", "database": "portal"},
         {"user": "operator", "password": "third", "database": "admin"}]
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("docdb-users-").FullName;
    private DocDbProcess? _process;

    public DocDbProcess Process => _process!;

    public async Task InitializeAsync()
    {
        var users = Path.Combine(_folder, "users.json");
        await File.WriteAllTextAsync(users, Users);
        _process = await DocDbProcess.StartAsync(Path.Combine(_folder, "data"), "--listen", "any", "--users", users);
    }

    /// <summary>The connection string that the services have on a cluster; by the name, each client has connections of its own.</summary>
    public string Uri(string user = "identity", string password = "pa,ss=w0rd", string source = "identity", string options = "") =>
        $"mongodb://{user}:{System.Uri.EscapeDataString(password)}@127.0.0.1:{Process.Port}/{source}"
            + $"?authSource={source}&authMechanism=SCRAM-SHA-256&appName={Guid.CreateVersion7():N}{options}";

    public MongoClient Portal() => new(Uri("portal", "another", "portal"));

    public MongoClient Operator() => new(Uri("operator", "third", "admin"));

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
