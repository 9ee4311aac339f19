using System.Runtime.InteropServices;

namespace EspaceFamille.Launcher.Sandbox;

/// <summary>
/// The tool has no capability, also where the launcher runs as root, and no program that it executes can gain one (no_new_privs).
/// </summary>
internal static class Privileges
{
    private const int DropFromBoundingSet = 24, SetNoNewPrivileges = 38;
    private const int LastCapability = 63;

    public static void DropAll()
    {
        // Refused to a user without privileges, who has nothing to drop; the kernel knows fewer capabilities than there are numbers.
        for (nuint capability = 0; capability <= LastCapability; capability++)
            _ = Libc.Control(DropFromBoundingSet, capability, 0, 0, 0);
        if (Libc.Control(SetNoNewPrivileges, 1, 0, 0, 0) != 0)
            throw new SandboxException($"no_new_privs cannot be set: error {Marshal.GetLastPInvokeError()}.");
    }
}
