using System.Globalization;
using EspaceFamille.TestKit;

namespace EspaceFamille.Containers.Tests.Stage;

/// <summary>Podman with folders of its own, a registry and the images: nothing else on the machine is used or changed.</summary>
internal sealed class Podman : IAsyncDisposable
{
    private const string FolderName = "espace-containers-";

    /// <summary>Only ends a broken script: building and pushing the images takes minutes.</summary>
    private static readonly TimeSpan PreparingLimit = TimeSpan.FromMinutes(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory(FolderName);
    private readonly int _port = FreePort.Next();

    private Podman()
    {
    }

    public string Folder => _folder.FullName;

    /// <summary>A folder in memory.</summary>
    public string MemoryFolder => Path.Combine("/dev/shm", _folder.Name);

    public string Registry => $"localhost:{_port}";

    public string Network => _folder.Name;

    /// <summary>The address of this machine in the network, which only its containers reach.</summary>
    public string Gateway { get; private set; } = "";

    public static async Task<Podman> PrepareAsync(string tag)
    {
        var earlier = Directory.EnumerateDirectories(Path.GetTempPath(), $"{FolderName}*")
            .Where(folder => File.Exists(Path.Combine(folder, "owner")));
        await Run.ToEndAsync(Script("remove"), earlier);
        var podman = new Podman();
        await File.WriteAllTextAsync(Path.Combine(podman.Folder, "owner"), $"{Environment.ProcessId}");
        Directory.CreateDirectory(podman.MemoryFolder);
        try
        {
            string[] arguments = [podman.Folder, podman._port.ToString(CultureInfo.InvariantCulture), tag];
            await Run.ToEndAsync(Script("create"), arguments, PreparingLimit);
            await podman.DoAsync("network", "create", podman.Network);
            const string gateway = "{{range .Subnets}}{{.Gateway}}{{end}}";
            podman.Gateway = (await podman.DoAsync("network", "inspect", "--format", gateway, podman.Network)).Trim();
        }
        catch
        {
            await podman.DisposeAsync();
            throw;
        }

        return podman;
    }

    /// <summary>Runs one of its commands, which must succeed; returns its output.</summary>
    public Task<string> DoAsync(params string[] command) => Run.ToEndAsync(Path.Combine(Folder, "podman"), command);

    public async Task<int> TryAsync(params string[] command) => (await Run.TryAsync(Path.Combine(Folder, "podman"), command)).Code;

    public async ValueTask DisposeAsync()
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["REMOVE_FOR"] = $"{Environment.ProcessId}" };
        await Run.ToEndAsync(Script("remove"), [Folder], environment: environment);
    }

    private static string Script(string name) => Path.Combine(Repository.Root, $"tests/Containers.Tests/Stage/{name}.sh");
}
