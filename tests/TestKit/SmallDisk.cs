namespace EspaceFamille.TestKit;

/// <summary>A folder on a file system of its own (tmpfs) that is soon full. Only root may mount it.</summary>
public sealed class SmallDisk : IAsyncDisposable
{
    private const int BlockBytes = 4096;
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    private string Filler => Path.Combine(_folder, "filler");

    /// <summary>Null where this user may not mount file systems.</summary>
    public static async Task<SmallDisk?> MountAsync(string folder, int megabytes)
    {
        if (!Environment.IsPrivilegedProcess)
            return null;
        return await RunAsync("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder) == 0 ? new(folder) : null;
    }

    /// <summary>Writes a file until no byte is left.</summary>
    public void Fill()
    {
        using var filler = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[BlockBytes];
        try
        {
            while (true)
                filler.Write(block);
        }
        catch (IOException)
        {
            // No space is left on the device.
        }
    }

    public void Free() => File.Delete(Filler);

    public async ValueTask DisposeAsync() => await RunAsync("umount", "--lazy", _folder);

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = ChildProcess.Start(program, arguments, new Dictionary<string, string>(StringComparer.Ordinal));
        return await process.WaitForExitAsync();
    }
}
