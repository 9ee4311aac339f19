using System.Globalization;

namespace EspaceFamille.Tool.Processes;

/// <summary>The environment that a running process was started with.</summary>
internal sealed class ProcessEnvironment
{
    private readonly Dictionary<string, string> _variables;

    private ProcessEnvironment(int process, string content)
    {
        Process = process;
        _variables = content.Split('\0').Select(entry => entry.Split('=', 2)).Where(parts => parts.Length == 2)
            .DistinctBy(parts => parts[0], StringComparer.Ordinal)
                .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
    }

    public int Process { get; }

    /// <summary>Null when it is not set.</summary>
    public string? this[string variable] => _variables.GetValueOrDefault(variable);

    /// <summary>Null when the process has ended or is not ours to look at.</summary>
    public static ProcessEnvironment? Read(int process)
    {
        try
        {
            return new ProcessEnvironment(process, File.ReadAllText($"/proc/{process}/environ"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>All processes that may be looked at.</summary>
    public static IEnumerable<ProcessEnvironment> All() => Directory.EnumerateDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Read(number) : null)
        .OfType<ProcessEnvironment>();
}
