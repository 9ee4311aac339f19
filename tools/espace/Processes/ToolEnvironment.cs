namespace EspaceFamille.Tool.Processes;

/// <summary>What child processes are given beside this process's own environment.</summary>
internal static class ToolEnvironment
{
    /// <summary>No progress bars and no change of lock files, as in a CI.</summary>
    public static IReadOnlyDictionary<string, string> ForTests { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["CI"] = "true" };
}
