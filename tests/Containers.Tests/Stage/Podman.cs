using System.Globalization;
using EspaceFamille.TestKit;

namespace EspaceFamille.Containers.Tests.Stage;

/// <summary>Podman with places of its own, a registry and the images: nothing that the machine has is seen or touched.</summary>
internal sealed class Podman : IAsyncDisposable
{
    private const string FolderName = "espace-containers-";
    private static readonly TimeSpan RaisingLimit = TimeSpan.FromMinutes(12);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory(FolderName);
    private readonly int _port = FreePort.Next();

    private Podman()
    {
    }

    public string Folder => _folder.FullName;

    /// <summary>Gone with the machine's memory.</summary>
    public string MemoryFolder => Path.Combine("/dev/shm", _folder.Name);

    public string Registry => $"localhost:{_port}";

    public string Network => _folder.Name;

    /// <summary>The network's own address of this machine: only its containers reach it.</summary>
    public string Gateway { get; private set; } = "";

    public static async Task<Podman> RaiseAsync(string tag)
    {
        await Run.ToEndAsync(Script("strike"), Directory.EnumerateDirectories(Path.GetTempPath(), $"{FolderName}*").Where(left => File.Exists(Path.Combine(left, "owner"))));
        var podman = new Podman();
        await File.WriteAllTextAsync(Path.Combine(podman.Folder, "owner"), $"{Environment.ProcessId}");
        Directory.CreateDirectory(podman.MemoryFolder);
        try
        {
            await Run.ToEndAsync(Script("raise"), [podman.Folder, podman._port.ToString(CultureInfo.InvariantCulture), tag], RaisingLimit);
            await podman.DoAsync("network", "create", podman.Network);
            podman.Gateway = (await podman.DoAsync("network", "inspect", "--format", "{{range .Subnets}}{{.Gateway}}{{end}}", podman.Network)).Trim();
        }
        catch
        {
            await podman.DisposeAsync();
            throw;
        }

        return podman;
    }

    /// <summary>One of its commands, which must succeed; what it wrote.</summary>
    public Task<string> DoAsync(params string[] command) => Run.ToEndAsync(Path.Combine(Folder, "podman"), command);

    public async Task<int> TryAsync(params string[] command) => (await Run.TryAsync(Path.Combine(Folder, "podman"), command)).Code;

    public async ValueTask DisposeAsync() =>
        await Run.ToEndAsync(Script("strike"), [Folder], environment: new Dictionary<string, string>(StringComparer.Ordinal) { ["STRIKE_FOR"] = $"{Environment.ProcessId}" });

    private static string Script(string name) => Path.Combine(Repository.Root, $"tests/Containers.Tests/Stage/{name}.sh");
}
