namespace EspaceFamille.Chart.Tests.Tools;

/// <summary>How a tool ended, and what it said.</summary>
internal sealed record Outcome(int Code, string Output, string Error)
{
    /// <summary>What it wrote, where it must have succeeded.</summary>
    public string Succeeded() => Code == 0 ? Output : throw new InvalidOperationException($"It ended with {Code}: {Error}{Output}");
}
