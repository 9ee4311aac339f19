using EspaceFamille.Tool.Reporting;

namespace EspaceFamille.Tool.Test;

/// <summary>Counts and prints the results as they come in.</summary>
internal sealed class Tally(IReport report)
{
    private readonly Lock _lock = new();
    private readonly List<string> _skipped = [];
    private int _passed;
    private int _failed;

    public IReport Report { get; } = report;

    public void Add(StepResult result)
    {
        lock (_lock)
        {
            _passed += result.Passed;
            _failed += result.Failed;
            if (result is { Failed: > 0, Log: { } log } && File.Exists(log))
                Report.Line(File.ReadAllText(log));
            Report.Line($"{result.Name,-44} {result.Passed,4} passed {result.Failed,3} failed {result.Time.TotalSeconds,4:F0} s");
            if (result.Skipped > 0)
                _skipped.Add($"{result.Name}: {result.Skipped} skipped: {string.Join("; ", result.SkipReasons)}");
        }
    }

    /// <summary>The run ended before all was counted, which is a failure.</summary>
    public void Abort(string reason)
    {
        lock (_lock)
        {
            Report.Line(reason);
            _failed++;
        }
    }

    /// <summary>Prints what was skipped, and the last line.</summary>
    /// <returns>The exit code.</returns>
    public int Close()
    {
        foreach (var line in _skipped.Order(StringComparer.Ordinal))
            Console.WriteLine(line);
        Console.WriteLine($"{_passed} passed, {_failed} failed");
        return _failed > 0 ? 1 : 0;
    }
}
