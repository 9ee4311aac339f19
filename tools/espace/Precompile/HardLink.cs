using System.Runtime.InteropServices;

namespace EspaceFamille.Tool.Precompile;

/// <summary>Hard links, which .NET itself does not make.</summary>
internal static class HardLink
{
    /// <exception cref="IOException">The file system refuses it.</exception>
    public static void Create(string existing, string name)
    {
        if (Link(existing, name) != 0)
            throw new IOException($"{name} cannot be linked to {existing}: {Marshal.GetLastPInvokeErrorMessage()}");
    }

    [DllImport(
        "libc", EntryPoint = "link", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link(string existing, string name);
}
