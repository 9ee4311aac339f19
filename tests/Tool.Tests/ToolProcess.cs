using EspaceFamille.TestKit;

namespace EspaceFamille.Tool.Tests;

/// <summary>The built tool as a process.</summary>
internal static class ToolProcess
{
    public static string Executable { get; } = Repository.Executable("tools/espace", "EspaceFamille.Tool");

    public static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        using var process = ChildProcess.Start(Executable, arguments, new Dictionary<string, string>(StringComparer.Ordinal));
        return (await process.WaitForExitAsync(), process.Output);
    }
}
