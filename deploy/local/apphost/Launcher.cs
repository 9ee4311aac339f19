using System.Security.Cryptography;
using System.Text;

namespace EspaceFamille.AppHost;

/// <summary>The process that opens families' files for the renderer, each in a sandbox. Its folder is in memory.</summary>
internal static class Launcher
{
    private const string Memory = "/dev/shm";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const int DigitsOfInstance = 12;

    /// <summary>In the launcher's folder, as the path of a socket has at most 107 bytes.</summary>
    public static string Socket(Instance instance) => Path.Combine(Folder(instance), "launcher.sock");

    /// <exception cref="UnauthorizedAccessException">Another user of the machine made the folder.</exception>
    public static void AddLauncher(this IDistributedApplicationBuilder builder, Instance instance)
    {
        File.SetUnixFileMode(Directory.CreateDirectory(Folder(instance)).FullName, OwnerOnly);
        builder.AddExecutable("launcher", instance.Executable("services/renderer/Launcher", "Launcher"), instance.Root)
            .WithEnvironment("Launcher__Socket", Socket(instance))
            .WithEnvironment("Launcher__WorkFolder", Folder(instance));
    }

    /// <summary>The same at each start on the same data, so that the next start erases what a killed launcher left.</summary>
    private static string Folder(Instance instance)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(instance.Data)))[..DigitsOfInstance];
        return Path.Combine(Directory.Exists(Memory) ? Memory : Path.GetTempPath(), $"espace-{name}");
    }
}
