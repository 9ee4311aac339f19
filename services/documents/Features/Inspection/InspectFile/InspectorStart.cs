using System.Diagnostics;
using System.Globalization;

namespace EspaceFamille.Documents.Features.Inspection.InspectFile;

/// <summary>
/// How a child process is started. Its environment is cleared, since the host's contains the town's keys and passwords,
/// and gets only what the runtime needs: its location, its heap limit, and no diagnostics, which would open files.
/// </summary>
internal static class InspectorStart
{
    private static readonly string[] Kept = ["PATH", "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "SystemRoot"];

    public static ProcessStartInfo Of(InspectionOptions options)
    {
        var start = new ProcessStartInfo(options.Executable, ["inspect"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = Path.GetPathRoot(AppContext.BaseDirectory),
        };
        start.Environment.Clear();
        foreach (var name in Kept)
            if (Environment.GetEnvironmentVariable(name) is { } value) start.Environment[name] = value;
        start.Environment["DOTNET_GCHeapHardLimit"] = options.HeapLimitBytes.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }
}
