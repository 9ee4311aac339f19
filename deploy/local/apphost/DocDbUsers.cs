using System.Text.Json;

namespace EspaceFamille.AppHost;

/// <summary>
/// The users of the embedded document server: each host on its own database, and an operator on all. Without them, every local user
/// could read and write everything.
/// </summary>
internal sealed class DocDbUsers(Instance instance)
{
    private const string Operator = "operator";

    /// <summary>A host has the name of its database.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["documents", "identity", "notifications", Operator, "partners", "portal", "reservations"];

    /// <summary>Writes the file of all users for the server. Returns its path.</summary>
    public string Write()
    {
        var users = Names.Select(name => new { user = name, password = Password(name), database = name == Operator ? "admin" : name });
        return SecretSettings.WriteFile(SecretSettings.Folder(instance, "docdb"), "users.json", JsonSerializer.Serialize(users));
    }

    public string Uri(string host, string port) =>
        $"mongodb://{host}:{Password(host)}@127.0.0.1:{port}/?authSource={host}&authMechanism=SCRAM-SHA-256";

    private string Password(string user) => instance.Password($"docdb-{user}");
}
