using System.Runtime.InteropServices;

namespace EspaceFamille.Launcher.Sandbox;

/// <summary>
/// A tool ends with its launcher, also with one that is killed: nobody else watches its limits, reads its result or ends it.
/// <see cref="SystemCallFilter"/> refuses a tool to undo it.
/// </summary>
internal static class ParentDeath
{
    /// <summary>PR_SET_PDEATHSIG of prctl.</summary>
    public const int SetSignal = 1;

    private const int Kill = 9;

    /// <summary>From now on the kernel kills this process, and what it executes, when the thread ends that started it.</summary>
    /// <param name="launcher">The process that started this one.</param>
    public static void EndWith(int launcher)
    {
        if (Libc.Control(SetSignal, Kill, 0, 0, 0) != 0)
            throw new SandboxException($"The end with the launcher cannot be set: error {Marshal.GetLastPInvokeError()}.");
        // A launcher that ended before sends no signal any more.
        if (Libc.ParentId() != launcher)
            throw new SandboxException("The launcher has ended.");
    }
}
