using System.Diagnostics;
using System.Globalization;

namespace EspaceFamille.TestKit.Renderers;

/// <summary>A launcher as a process of its own, with folders in memory that are erased at the end.</summary>
public sealed class LauncherProcess : IDisposable
{
    private readonly ChildProcess _process;

    /// <param name="settings">Such as <c>Limits__CpuSeconds</c>.</param>
    public LauncherProcess(params (string Name, string Value)[] settings)
    {
        Folder = Directory.CreateTempSubdirectory("l-").FullName;
        Jobs = $"/dev/shm/{Path.GetFileName(Folder)}";
        _process = ChildProcess.Start(
            Executable, [],
            new[] { (Name: "WorkFolder", Value: Jobs), (Name: "Socket", Value: Socket) }.Concat(settings).GroupBy(one => one.Name)
                .ToDictionary(same => $"Launcher__{same.Key}", same => same.Last().Value));
    }

    /// <summary>A setting for a launcher that never opens a text: it does not prepare LibreOffice.</summary>
    public static (string Name, string Value) WithoutOffice { get; } = ("Tools__Office", "/usr/bin/true");

    public static string Executable => Repository.Executable("services/renderer/Launcher", "EspaceFamille.Launcher");

    public string Folder { get; }

    /// <summary>Where each job has its folder.</summary>
    public string Jobs { get; }

    public string Socket => Path.Combine(Folder, "s");

    public string Output => _process.Output;

    public int Id => _process.Id;

    /// <summary>The programs that run in a job's folder.</summary>
    public IReadOnlyList<(int Id, string Name)> Tools =>
    [
        .. Directory.EnumerateDirectories("/proc").Where(process => FolderOf(process).StartsWith(Jobs, StringComparison.Ordinal))
            .Select(process => (int.Parse(Path.GetFileName(process), CultureInfo.InvariantCulture), NameOf(process))),
    ];

    /// <summary>Processes that wait for the next tool.</summary>
    public IReadOnlyList<int> Stages =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Where(process => ArgumentsOf(process) is [_, "stage", var launcher, ..] && launcher == $"{Id}")
            .Select(process => int.Parse(Path.GetFileName(process), CultureInfo.InvariantCulture)),
    ];

    /// <summary>Decoders of this launcher that wait for a picture, or have one.</summary>
    public IReadOnlyList<int> Decoders =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Where(process => ArgumentsOf(process) is [_, "decode", ..] && ParentOf(process) == $"{Id}")
            .Select(process => int.Parse(Path.GetFileName(process), CultureInfo.InvariantCulture)),
    ];

    /// <summary>Folders of jobs, and that of the prepared profile.</summary>
    public int JobCount => Directory.Exists(Jobs) ? Directory.GetDirectories(Jobs).Length : 0;

    public Task WaitUntilReadyAsync() => WaitForAsync("listens on");

    public Task WaitForAsync(string line) => _process.WaitForAsync(line);

    /// <summary>SIGTERM, as an orchestrator sends it.</summary>
    public Task StopAsync() => _process.StopAsync();

    public Task WaitForExitAsync() => _process.WaitForExitAsync();

    /// <summary>SIGKILL for the launcher alone, as the kernel sends it where memory is short.</summary>
    public void KillAlone()
    {
        using var process = Process.GetProcessById(Id);
        process.Kill();
    }

    public void Dispose()
    {
        _process.Dispose();
        foreach (var (tool, _) in Tools)
            Signals.Kill(tool);
        Directory.Delete(Folder, recursive: true);
        if (Directory.Exists(Jobs))
            Directory.Delete(Jobs, recursive: true);
    }

    /// <summary>Empty for what is no process, has ended, or belongs to another user.</summary>
    private static string FolderOf(string process)
    {
        try
        {
            return new FileInfo($"{process}/cwd").LinkTarget ?? "";
        }
        catch (Exception ended) when (ended is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static string NameOf(string process) => Read(process, "comm").Trim();

    private static string[] ArgumentsOf(string process) => Read(process, "cmdline").Split('\0');

    private static string ParentOf(string process) =>
        Read(process, "stat").Split(')')[^1].Split(' ') is [_, _, var parent, ..] ? parent : "";

    private static string Read(string process, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, file));
        }
        catch (IOException)
        {
            return "";
        }
    }
}
