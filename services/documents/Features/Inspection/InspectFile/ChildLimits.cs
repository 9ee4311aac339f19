using System.Runtime.InteropServices;

namespace EspaceFamille.Documents.Features.Inspection.InspectFile;

/// <summary>A child process cannot write files or core dumps: a family's document must never be on disk unencrypted.</summary>
internal static class ChildLimits
{
    private const int FileSize = 1, CoreSize = 4;

    public static void Apply()
    {
        if (!OperatingSystem.IsLinux()) return;
        var nothing = default(Limit);
        if (SetLimit(FileSize, in nothing) != 0 || SetLimit(CoreSize, in nothing) != 0)
            throw new InvalidOperationException("The child's file limits could not be set.");
    }

    [DllImport("libc", EntryPoint = "setrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int SetLimit(int resource, in Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Limit
    {
        public readonly nuint Soft;
        public readonly nuint Hard;
    }
}
