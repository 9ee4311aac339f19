using System.Runtime.InteropServices;

namespace EspaceFamille.Tool.Processes;

/// <summary>Signals to other processes; .NET itself sends only SIGKILL.</summary>
internal static class Signals
{
    private const int Sigterm = 15;

    public static void Terminate(int process) => _ = Send(process, Sigterm);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Send(int process, int signal);
}
