using System.Diagnostics;
using EspaceFamille.TestKit;

namespace EspaceFamille.Containers.Tests.Stage;

/// <summary>Runs a program to its end.</summary>
internal static class Run
{
    /// <summary>Only ends a broken program.</summary>
    private static readonly TimeSpan UsualLimit = TimeSpan.FromMinutes(10);

    private static readonly Dictionary<string, string> Nothing = [];

    /// <summary>Everything that it wrote; it must succeed.</summary>
    public static async Task<string> ToEndAsync(
        string program, IEnumerable<string> arguments, TimeSpan? limit = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var (code, output) = await TryAsync(program, arguments, limit, environment);
        return code == 0
            ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {code}:\n{output}");
    }

    /// <summary>Its standard output without its standard error; it must succeed.</summary>
    public static async Task<string> OutputAsync(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}:\n{await error}");
    }

    public static async Task<(int Code, string Output)> TryAsync(
        string program, IEnumerable<string> arguments, TimeSpan? limit = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = ChildProcess.Start(program, arguments, environment ?? Nothing);
        return (await process.WaitForExitAsync(limit ?? UsualLimit), process.Output);
    }
}
