using System.Runtime.InteropServices;

namespace EspaceFamille.TestKit;

/// <summary>Signals to processes of the system under test.</summary>
public static class Signals
{
    private const int Sigkill = 9, Sigterm = 15, Sigcont = 18, Sigstop = 19;

    /// <summary>SIGTERM; false when there is no such process.</summary>
    public static bool Terminate(int process) => Signal(process, Sigterm) == 0;

    /// <summary>SIGKILL, also to one that is frozen.</summary>
    public static void Kill(int process) => _ = Signal(process, Sigkill);

    /// <summary>SIGSTOP: its connections stay open, and nothing answers.</summary>
    public static void Freeze(int process) => _ = Signal(process, Sigstop);

    /// <summary>SIGCONT.</summary>
    public static void Thaw(int process) => _ = Signal(process, Sigcont);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
