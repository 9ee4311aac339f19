using System.Globalization;

namespace EspaceFamille.Platform;

/// <summary>
/// The arguments of the import command, the same in each service: <c>--data FOLDER [--complete] [--accept DIGEST] [--dry-run]
/// [--allow-disabling N] [--by NAME]</c>.
/// </summary>
/// <param name="Folder">The folder of the town's files.</param>
/// <param name="IsComplete">Whether what an earlier import made and the files no longer have comes to its end.</param>
/// <param name="Accepted">The digest of the cancellations that are accepted; null for none.</param>
public sealed record ImportArguments(string Folder, bool IsComplete, string? Accepted)
{
    /// <summary>
    /// The exit code of an import that would cancel reserved days, or disable accounts and links, and did not accept it: nothing was
    /// written.
    /// </summary>
    public const int NeedsAcceptance = 3;

    private const int UsageError = 64;
    private const int MaxName = 80;

    /// <summary>Compares and writes nothing.</summary>
    public bool IsDry { get; private init; }

    /// <summary>How many accounts, links, people and households may be disabled; null where the operator states none.</summary>
    public int? AllowDisabling { get; private init; }

    /// <summary>Who runs the command, for the register: the system user unless the operator states a name.</summary>
    public string By { get; private init; } =
        Environment.UserName is { Length: > 0 } user ? user : Environment.MachineName;

    /// <summary>Null when the arguments are invalid.</summary>
    public static ImportArguments? Read(string[] args)
    {
        ImportArguments? read = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < args.Length; at++)
        {
            var value = at + 1 < args.Length ? args[at + 1] : null;
            if (!seen.Add(args[at]) || Next(read, args[at], value) is not { } next)
                return null;
            read = next;
            if (args[at] is not ("--complete" or "--dry-run"))
                at++;
        }

        return read;
    }

    /// <summary>Prints the usage and returns the exit code of a usage error (EX_USAGE).</summary>
    public static int Refuse()
    {
        Console.Error.WriteLine(
            "Usage : import --data DOSSIER [--complete] [--accept EMPREINTE] [--dry-run] [--allow-disabling NOMBRE] [--by NOM]");
        return UsageError;
    }

    private static ImportArguments? Next(ImportArguments? read, string name, string? value) => (name, value) switch
    {
        ("--data", { } folder) when read is null && !folder.StartsWith('-') => new(folder, IsComplete: false, Accepted: null),
        _ when read is null => null,
        ("--accept", { } digest) => read with { Accepted = digest },
        ("--complete", _) => read with { IsComplete = true },
        ("--dry-run", _) => read with { IsDry = true },
        ("--allow-disabling", { } text) when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) =>
            read with { AllowDisabling = count },
        ("--by", { Length: > 0 and <= MaxName } by) when !by.StartsWith('-') && !by.Any(char.IsControl) => read with { By = by },
        _ => null,
    };
}
