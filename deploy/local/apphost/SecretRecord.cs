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
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly string[] Databases = ["docdb/docdb.sqlite", "broker/data"];

    /// <summary>Makes the secrets that this data does not have yet.</summary>
    /// <exception cref="RefusedStartException">A secret is missing, or was exchanged, beside data that need it.</exception>
    public void Complete()
    {
        var recorded = Read();
        Refuse("missing", Secrets.All.Keys.Where(name => IsNeeded(name, recorded) && !File.Exists(At(name))));
        Refuse("not those of this data", Secrets.All.Keys.Where(name =>
            recorded?.GetValueOrDefault(name) is { } hash && hash != HashOf(At(name))));
        foreach (var (name, make) in Secrets.All.Concat(Secrets.Renewable).Where(secret => !File.Exists(At(secret.Key))))
            Write(At(name), make());
        Write(At(FileName), string.Concat(Secrets.All.Keys.Select(name => $"{name} {HashOf(At(name))}\n")));
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

    /// <summary>Written to a temporary file and renamed: an interrupted start cannot write a partial secret.</summary>
    private static void Write(string file, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!, OwnerOnly | UnixFileMode.UserExecute);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = OwnerOnly };
        using (var writer = new StreamWriter(file + ".new", options))
            writer.Write(content);
        File.Move(file + ".new", file, overwrite: true);
    }
}
