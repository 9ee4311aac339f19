using System.Collections.Concurrent;
using System.Diagnostics;

namespace EspaceFamille.Launcher.Tools;

/// <summary>
/// Starts processes on one thread that never ends before the launcher: the kernel ends a tool when the thread that started it ends
/// (<see cref="Sandbox.ParentDeath"/>), and a thread of the pool ends once it is idle.
/// </summary>
internal static class StartingThread
{
    private static readonly BlockingCollection<(ProcessStartInfo Start, TaskCompletionSource<Process> Started)> Requests = [];

    static StartingThread() => new Thread(Run) { IsBackground = true, Name = "starts tools" }.Start();

    /// <exception cref="System.ComponentModel.Win32Exception">The program cannot be started.</exception>
    public static Process Start(ProcessStartInfo start)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        Requests.Add((start, started));
        return started.Task.GetAwaiter().GetResult();
    }

    private static void Run()
    {
        foreach (var (start, started) in Requests.GetConsumingEnumerable())
            try
            {
                started.SetResult(Process.Start(start)!);
            }
            catch (Exception failure)
            {
                started.SetException(failure);
            }
    }
}
