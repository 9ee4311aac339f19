using System.Diagnostics;
using EspaceFamille.TestKit;

namespace EspaceFamille.Containers.Tests.Stage;

/// <summary>A program that runs to its end.</summary>
internal static class Run
{
    private static readonly Dictionary<string, string> Nothing = [];

    /// <summary>All that it wrote; it must succeed.</summary>
    public static async Task<string> ToEndAsync(string program, IEnumerable<string> arguments, TimeSpan? limit = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var (code, output) = await TryAsync(program, arguments, limit, environment);
        return code == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {code}:\n{output}");
    }

    /// <summary>What it wrote for others to read, without what it told beside; it must succeed.</summary>
    public static async Task<string> OutputAsync(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}:\n{await error}");
    }

    public static async Task<(int Code, string Output)> TryAsync(
        string program, IEnumerable<string> arguments, TimeSpan? limit = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = ChildProcess.Start(program, arguments, environment ?? Nothing);
        return (await process.WaitForExitAsync(limit ?? TimeSpan.FromMinutes(2)), process.Output);
    }
}
