namespace EspaceFamille.Tool.Diagnose.Rules;

/// <summary>How bad it is, worst first.</summary>
internal enum Severity
{
    /// <summary>A part of the installation does not run.</summary>
    Critical,

    /// <summary>It runs, and something is late or will fail.</summary>
    Warning,

    /// <summary>It runs; the operator decides whether it is meant so.</summary>
    Notice,
}

/// <summary>One thing that is wrong.</summary>
/// <param name="Text">A sentence for the operator.</param>
/// <param name="Action">What to do about it.</param>
internal sealed record Finding(Severity Severity, string Text, string Action);
