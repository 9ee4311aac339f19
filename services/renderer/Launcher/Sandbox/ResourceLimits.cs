using System.Runtime.InteropServices;

namespace EspaceFamille.Launcher.Sandbox;

/// <summary>
/// The kernel's own limits (setrlimit). The number of processes is not among them: it would count those of the same user elsewhere on
/// the machine. <see cref="SystemCallFilter"/> allows none, and the launcher counts.
/// </summary>
internal static class ResourceLimits
{
    private const int Cpu = 0, FileSize = 1, Core = 4, OpenFiles = 7, AddressSpace = 9;
    private const ulong MaxOpenFiles = 256;

    public static void Apply(SandboxSpec spec)
    {
        Set(Cpu, (ulong)spec.CpuSeconds);
        Set(FileSize, (ulong)spec.FileBytes);
        Set(Core, 0);
        Set(OpenFiles, MaxOpenFiles);
    }

    public static void SetAddressSpace(long bytes) => _ = Libc.SetLimit(AddressSpace, [(ulong)bytes, (ulong)bytes]);

    private static void Set(int resource, ulong value)
    {
        if (Libc.SetLimit(resource, [value, value]) != 0)
            throw new SandboxException($"The limit {resource} cannot be set: error {Marshal.GetLastPInvokeError()}.");
    }
}
