namespace EspaceFamille.Launcher.Jobs;

/// <summary>The folder of one job, in memory and for this user alone; erased with everything in it at the end of the job.</summary>
internal sealed class JobFolder : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private static int _last;

    public JobFolder(string parent)
    {
        Path = System.IO.Path.Combine(parent, $"{Interlocked.Increment(ref _last)}");
        Directory.CreateDirectory(Path, OwnerOnly);
    }

    public string Path { get; }

    /// <summary>Erases what an earlier launcher left when it was killed, and makes the folder of all jobs.</summary>
    public static void PrepareAll(string parent)
    {
        EraseAll(parent);
        Directory.CreateDirectory(parent, OwnerOnly);
    }

    /// <summary>Erases everything at the end of the launcher, the folder too unless it is a volume.</summary>
    public static void RemoveAll(string parent)
    {
        EraseAll(parent);
        try
        {
            Directory.Delete(parent);
        }
        catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
        {
            // A volume, or something in it is not the launcher's.
        }
    }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        // A tool may have closed its own folders to everybody.
        Open(Path);
        Directory.Delete(Path, recursive: true);
    }

    private static void EraseAll(string parent)
    {
        if (!Directory.Exists(parent))
            return;
        foreach (var folder in Directory.EnumerateDirectories(parent))
        {
            Open(folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Open(string folder)
    {
        System.IO.File.SetUnixFileMode(folder, OwnerOnly);
        foreach (var inner in Directory.EnumerateDirectories(folder).Where(inner => new DirectoryInfo(inner).LinkTarget is null))
            Open(inner);
    }
}
