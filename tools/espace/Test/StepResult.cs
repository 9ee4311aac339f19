namespace EspaceFamille.Tool.Test;

/// <summary>What a test project, or a step that counts as one test, resulted in.</summary>
/// <param name="Log">Its output, printed when it failed.</param>
internal sealed record StepResult(string Name, int Passed, int Failed, TimeSpan Time, string? Log)
{
    public int Skipped { get; init; }

    public IReadOnlyList<string> SkipReasons { get; init; } = [];

    public static StepResult Of(string name, bool passed, TimeSpan time, string? log) =>
        new(name, passed ? 1 : 0, passed ? 0 : 1, time, log);
}
