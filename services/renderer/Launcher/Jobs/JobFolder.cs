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

    /// <summary>The folder itself stays: it can be a volume.</summary>
    public static void EraseAll(string parent)
    {
        if (!Directory.Exists(parent))
            return;
        foreach (var folder in Directory.EnumerateDirectories(parent))
            Directory.Delete(folder, recursive: true);
    }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
