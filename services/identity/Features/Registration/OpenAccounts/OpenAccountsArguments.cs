namespace EspaceFamille.Identity.Features.Registration.OpenAccounts;

/// <summary>The arguments of the command: <c>--data FOLDER [--credentials FILE]</c>, in this order.</summary>
/// <param name="Folder">The folder of the town's files, with the keys of the letters.</param>
/// <param name="Credentials">Null for standard input.</param>
internal sealed record OpenAccountsArguments(string Folder, string? Credentials)
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>Null when the arguments are invalid.</summary>
    public static OpenAccountsArguments? Read(string[] args) => args switch
    {
        ["--data", var folder] => new(folder, Credentials: null),
        ["--data", var folder, "--credentials", var file] => new(folder, file),
        _ => null,
    };

    /// <param name="mounted">The folder of secrets that an orchestrator mounts for this process alone; null without one.</param>
    /// <exception cref="FormatException">Other users can read the file, or it has no credentials.</exception>
    public IReadOnlyList<TrialCredential> ReadCredentials(string? mounted)
    {
        if (Credentials is null)
            return TrialCredential.ReadAll(Console.In);
        var isMounted = mounted is not null && Path.GetDirectoryName(Path.GetFullPath(Credentials)) == Path.GetFullPath(mounted);
        if (!isMounted && !OperatingSystem.IsWindows() && (File.GetUnixFileMode(Credentials) & Others) != UnixFileMode.None)
            throw new FormatException($"Other users can read or change {Credentials}. Its mode must be 600.");
        using var reader = new StreamReader(Credentials);
        return TrialCredential.ReadAll(reader);
    }
}
