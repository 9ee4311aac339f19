using System.Runtime.InteropServices;
using EspaceFamille.Launcher.Sandbox;

namespace EspaceFamille.Launcher.Tools;

/// <summary>What the sandbox of a tool allows besides the job's folder.</summary>
/// <param name="Readable">Files and folders that the tool reads.</param>
/// <param name="Sockets">Whether it makes Unix sockets.</param>
/// <param name="IsManaged">Whether it runs on .NET, which reserves much address space at once.</param>
internal sealed record ToolKind(string[] Readable, bool Sockets = false, bool IsManaged = false)
{
    /// <summary>The folder of the installed runtime, with its host and its frameworks.</summary>
    public static string RuntimeRoot { get; } = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));

    private static readonly string[] Programs = ["/usr", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/fonts", "/var/cache/fontconfig"];

    /// <summary>poppler and libheif.</summary>
    public static ToolKind Native { get; } = new(Programs);

    /// <summary>LibreOffice, whose folder in /usr links to these.</summary>
    public static ToolKind Office { get; } =
        new([.. Programs, "/etc/libreoffice", "/var/lib/libreoffice", "/var/spool/libreoffice"], Sockets: true);

    /// <summary>The launcher's own decoder: the runtime finds the bounds of its stack in a file of its process.</summary>
    public static ToolKind Decoder { get; } =
        new([.. Programs, AppContext.BaseDirectory, RuntimeRoot, "/etc/dotnet", "/proc/self/maps"], IsManaged: true);

    /// <param name="tool">Readable too, wherever it is installed.</param>
    public SandboxSpec In(string folder, string tool, LimitOptions limits) => new(
        folder, [.. Readable, tool], Sockets, IsManaged ? 0 : limits.MappingBytes, limits.AddressSpaceBytes, limits.FileBytes,
        limits.CpuSeconds, Environment.ProcessId);
}
