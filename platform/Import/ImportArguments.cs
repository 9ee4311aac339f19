namespace EspaceFamille.Platform;

/// <summary>The arguments of the import command, the same in each service: <c>--data FOLDER [--complete] [--accept DIGEST]</c>.</summary>
/// <param name="Folder">The folder of the town's files.</param>
/// <param name="IsComplete">Whether what an earlier import made and the files no longer have comes to its end.</param>
/// <param name="Accepted">The digest of the cancellations that are accepted; null for none.</param>
public sealed record ImportArguments(string Folder, bool IsComplete, string? Accepted)
{
    /// <summary>The exit code of an import that would cancel reserved days and did not accept it: nothing was written.</summary>
    public const int NeedsAcceptance = 3;

    private const int UsageError = 64;

    /// <summary>Null when the arguments are invalid.</summary>
    public static ImportArguments? Read(string[] args)
    {
        ImportArguments? read = null;
        for (var at = 0; at < args.Length; at++)
        {
            read = (args[at], Next: at + 1 < args.Length ? args[at + 1] : null) switch
            {
                ("--data", { } folder) when read is null && !folder.StartsWith('-') => new(folder, IsComplete: false, Accepted: null),
                ("--accept", { } digest) when read is { Accepted: null } => read with { Accepted = digest },
                ("--complete", _) when read is { IsComplete: false } => read with { IsComplete = true },
                _ => null,
            };
            if (read is null)
                return null;
            if (args[at] != "--complete")
                at++;
        }

        return read;
    }

    /// <summary>Prints the usage and returns the exit code of a usage error (EX_USAGE).</summary>
    public static int Refuse()
    {
        Console.Error.WriteLine("Usage : import --data DOSSIER [--complete] [--accept EMPREINTE]");
        return UsageError;
    }
}
