using System.Diagnostics;

namespace EspaceFamille.Documents.Tests.Domain.Inspection.Corpus;

/// <summary>A program of the machine that writes files, in a folder of its own.</summary>
internal sealed class Tool(string name)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public string Name { get; } = name;

    public bool IsInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, name)));

    /// <summary>Whether it ended well; warnings do not count.</summary>
    public async Task<bool> RunAsync(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Name, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HOME"] = folder;
        using var process = Process.Start(start)!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync(), process.WaitForExitAsync())
            .WaitAsync(Limit);
        return process.ExitCode == 0;
    }
}
