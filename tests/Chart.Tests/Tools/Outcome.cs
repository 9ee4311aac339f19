namespace EspaceFamille.Chart.Tests.Tools;

/// <summary>The exit code and output of a tool.</summary>
internal sealed record Outcome(int Code, string Output, string Error)
{
    /// <summary>The standard output; fails when the tool failed.</summary>
    public string Succeeded() => Code == 0 ? Output : throw new InvalidOperationException($"It ended with {Code}: {Error}{Output}");
}
