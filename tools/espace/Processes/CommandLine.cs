namespace EspaceFamille.Tool.Processes;

/// <summary>A program with its arguments, and how long it may run.</summary>
internal sealed record CommandLine(string Program, params IReadOnlyList<string> Arguments)
{
    /// <summary>Variables set in addition to this process's own.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string? WorkingDirectory { get; init; }

    /// <summary>After this time the program and all that it started are terminated.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(30);

    public override string ToString() => string.Join(' ', [Path.GetFileName(Program), .. Arguments.Take(2)]);
}
