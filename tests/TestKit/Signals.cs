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

    /// <summary>SIGSTOP: its connections stay open, and nothing answers. Returns once all its threads are stopped.</summary>
    public static void Freeze(int process)
    {
        if (Signal(process, Sigstop) == 0)
            SpinWait.SpinUntil(() => Directory.GetDirectories($"/proc/{process}/task").All(IsStopped), TimeSpan.FromSeconds(5));
    }

    /// <summary>SIGCONT.</summary>
    public static void Thaw(int process) => _ = Signal(process, Sigcont);

    private static bool IsStopped(string thread)
    {
        try
        {
            return File.ReadAllText($"{thread}/stat").Split(") ")[^1][0] == 'T';
        }
        catch (IOException)
        {
            // The thread has ended.
            return true;
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
