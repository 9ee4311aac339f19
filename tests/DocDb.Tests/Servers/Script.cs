using System.ComponentModel;
using System.Diagnostics;

namespace EspaceFamille.DocDb.Tests.Servers;

/// <summary>A program of others that runs a script against the server.</summary>
internal static class Script
{
    /// <summary>The exit code and all output; null when the program is not installed.</summary>
    public static (int Code, string Output)? Run(string program, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.Result);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Fails the test unless the script printed "ok".</summary>
    public static void CheckOk((int Code, string Output)? result) =>
        Assert.True(result is { Code: 0 } ended && ended.Output.StartsWith("ok", StringComparison.Ordinal), result?.Output);
}
