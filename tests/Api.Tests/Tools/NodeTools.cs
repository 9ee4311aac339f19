using System.Diagnostics;
using System.Security.Cryptography;
using Xunit;

namespace EspaceFamille.Api.Tests.Tools;

/// <summary>
/// The npm packages of <c>tests/tools/api</c>, which ./espace test installs outside the checkout: one folder for each lock file.
/// </summary>
internal static class NodeTools
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Runs a tool in a folder; the test is skipped when the packages are not installed.</summary>
    /// <returns>The exit code, and everything that the tool printed.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(string folder, string name, params string[] arguments)
    {
        var path = Path.Combine(Folder, "node_modules", ".bin", name);
        Skip.IfNot(File.Exists(path), $"{name} is not installed: without npm, ./espace test cannot install the tools of tests/tools/api.");
        var start = new ProcessStartInfo(path, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // No tool sends telemetry or checks for updates.
        start.Environment["REDOCLY_TELEMETRY"] = "off";
        start.Environment["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true";
        using var process = Process.Start(start)!;
        using var timeout = new CancellationTokenSource(Limit);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(timeout.Token), process.StandardError.ReadToEndAsync(timeout.Token));
        try
        {
            await process.WaitForExitAsync(timeout.Token);
            return (process.ExitCode, await output + await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static string Folder
    {
        get
        {
            var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } given
                ? given
                : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
            return Path.Combine(cache, "espace-famille", "api-tools", Version);
        }
    }

    /// <summary>The first 12 digits of the SHA-256 of the lock file, as the install step computes it.</summary>
    private static string Version =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Root, "tests/tools/api/package-lock.json"))))[..12];

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "EspaceFamille.sln")))
                folder = folder.Parent;
            return folder.FullName;
        }
    }
}
