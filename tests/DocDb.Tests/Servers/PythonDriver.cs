using System.Diagnostics;

namespace EspaceFamille.DocDb.Tests.Servers;

/// <summary>Scripts that speak to the server by pymongo.</summary>
internal static class PythonDriver
{
    /// <summary>Debian's own interpreter: python3-pymongo is installed for it.</summary>
    private const string Python = "/usr/bin/python3";

    /// <summary>Runs a script of this project, which prints ok, or fails; skips the test where pymongo is not installed.</summary>
    public static void Play(string script, string argument)
    {
        Skip.IfNot(File.Exists(Python) && Run("-c", "import pymongo").Code == 0, "python3-pymongo is not installed.");
        var (code, said) = Run(Path.Combine(AppContext.BaseDirectory, script), argument);
        Assert.True(code == 0 && said.StartsWith("ok", StringComparison.Ordinal), said);
    }

    private static (int Code, string Said) Run(params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Python, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said + errors.Result);
    }
}
