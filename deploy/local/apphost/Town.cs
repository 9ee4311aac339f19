using System.Security.Cryptography;
using System.Text;

namespace EspaceFamille.AppHost;

/// <summary>
/// The fictive town. The hosts import it before they serve, and not again until the programs, the town's files or the addresses
/// of database and broker change.
/// </summary>
internal sealed class Town(Instance instance, TrialAccounts accounts)
{
    private static readonly string[] Elsewhere = ["MONGODB_URI", "RABBITMQ_URI"];
    private static readonly string[] Importers = ["services/identity", "services/reservations"];

    private readonly string _done = Path.Combine(instance.Data, "town.done");
    private string? _stamp;

    private string Stamp => _stamp ??= Read();

    /// <summary>The setting that makes a host import the town; empty when it is imported already.</summary>
    public Dictionary<string, string> Import => IsImported ? [] : new() { ["BeforeServing__Import"] = instance.Demo };

    /// <summary>The settings that make identity open the accounts of the imported town; empty when it has opened them already.</summary>
    public Dictionary<string, string> Opening => IsImported ? [] : accounts.Opening;

    private bool IsImported => File.Exists(_done) && File.ReadAllText(_done) == Stamp;

    public void MarkImported() => File.WriteAllText(_done, Stamp);

    private string Read()
    {
        var programs = Importers.SelectMany(project => Directory.EnumerateFiles(instance.Output(project), "EspaceFamille.*.dll"));
        var facts = programs.Concat(Directory.EnumerateFiles(instance.Demo)).Order(StringComparer.Ordinal)
            .Select(file => $"{file} {new FileInfo(file).Length} {File.GetLastWriteTimeUtc(file):O}")
            .Concat(Elsewhere.Select(Instance.Given)).Append(accounts.Stamp);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', facts))));
    }
}
