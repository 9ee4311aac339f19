using System.Diagnostics;
using EspaceFamille.DocDb.Tests.Servers;

namespace EspaceFamille.DocDb.Tests.Conformance;

public sealed class PythonDriverTests(EmbeddedServer embedded) : ConformanceTest(embedded)
{
    /// <summary>Debian's own interpreter: python3-pymongo is installed for it.</summary>
    private const string Python = "/usr/bin/python3";

    [SkippableTheory, MemberData(nameof(Servers))]
    public void RoundTrip_ByPymongo_Works(string server)
    {
        Database(server);
        Skip.IfNot(File.Exists(Python) && Run("-c", "import pymongo").Code == 0, "python3-pymongo is not installed.");
        var address = server == "embedded" ? Embedded.Process.ConnectionString : Environment.GetEnvironmentVariable(server)!;
        var (code, said) = Run(Path.Combine(AppContext.BaseDirectory, "Conformance", "round_trip.py"), address);
        Assert.True(code == 0 && said.StartsWith("ok", StringComparison.Ordinal), said);
    }

    private static (int Code, string Said) Run(params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Python, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said + errors.Result);
    }
}
