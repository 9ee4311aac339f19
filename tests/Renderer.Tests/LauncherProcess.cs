using EspaceFamille.TestKit;

namespace EspaceFamille.Renderer.Tests;

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

    public static string Executable => Repository.Executable("services/renderer/Launcher", "EspaceFamille.Launcher");

    public string Folder { get; }

    /// <summary>Where each job has its folder.</summary>
    public string Jobs { get; }

    public string Socket => Path.Combine(Folder, "s");

    public string Output => _process.Output;

    public int Id => _process.Id;

    public Task WaitUntilReadyAsync() => WaitForAsync("listens on");

    public Task WaitForAsync(string line) => _process.WaitForAsync(line);

    /// <summary>SIGTERM, as an orchestrator sends it.</summary>
    public Task StopAsync() => _process.StopAsync();

    public void Dispose()
    {
        _process.Dispose();
        Directory.Delete(Folder, recursive: true);
        if (Directory.Exists(Jobs))
            Directory.Delete(Jobs, recursive: true);
    }
}
