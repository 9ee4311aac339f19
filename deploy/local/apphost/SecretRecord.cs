using System.Security.Cryptography;
using System.Text;

namespace EspaceFamille.AppHost;

/// <summary>
/// Which secrets were made for this data, with a hash of each (file <c>secrets.list</c>). A secret that is missing or another one
/// than the recorded is never made again: what it encrypts would be lost without a word.
/// </summary>
internal sealed class SecretRecord(Instance instance)
{
    private const string FileName = "secrets.list";

    /// <summary>The databases of this instance's own document server, in the data folder.</summary>
    public const string DocumentServer = "docdb/docdb.sqlite";
    private static readonly string[] Databases = [DocumentServer, "broker/data"];

    /// <summary>Makes the secrets that this data does not have yet.</summary>
    /// <exception cref="RefusedStartException">A secret is missing, or was exchanged, beside data that need it.</exception>
    public void Complete()
    {
        var recorded = Read();
        Refuse("missing", Secrets.All.Keys.Where(name => IsNeeded(name, recorded) && !File.Exists(At(name))));
        Refuse("not those of this data", Secrets.All.Keys.Where(name =>
            recorded?.GetValueOrDefault(name) is { } hash && hash != HashOf(At(name))));
        foreach (var (name, make) in Secrets.All.Concat(Secrets.Renewable).Where(secret => !File.Exists(At(secret.Key))))
            PrivateFile.Write(At(name), make());
        PrivateFile.Write(At(FileName), string.Concat(Secrets.All.Keys.Select(name => $"{name} {HashOf(At(name))}\n")));
    }

    /// <summary>A secret that a later version adds is new to a record, and needed by no data yet.</summary>
    private bool IsNeeded(string name, Dictionary<string, string>? recorded) =>
        recorded?.ContainsKey(name) ?? Databases.Any(path => Path.Exists(At(path)));

    private Dictionary<string, string>? Read() => !File.Exists(At(FileName)) ? null : File.ReadLines(At(FileName))
        .Select(line => line.Split(' ')).Where(parts => parts.Length == 2).ToDictionary(parts => parts[0], parts => parts[1]);

    private void Refuse(string fault, IEnumerable<string> names)
    {
        if (names.ToList() is not { Count: > 0 } found)
            return;
        throw new RefusedStartException(
            $"Secrets of {instance.Data} are {fault}: {string.Join(", ", found)}. They belong to its databases and are never made again. "
            + "Put back the folders secrets and keys of a copy, or restore a backup into another folder (./espace restore FILE "
                + "--data DIR). "
            + "./espace down --wipe erases the data.");
    }

    private string At(string name) => Path.Combine(instance.Data, name);

    private static string HashOf(string file) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(File.ReadAllText(file).Trim())));
}
