namespace EspaceFamille.Tool.Diagnose.State;

/// <summary>What a host responded itself.</summary>
/// <param name="Readiness">The text of its readiness probe; null where it did not respond.</param>
/// <param name="Metrics">Null where it did not respond.</param>
internal sealed record HostAnswer(string Pod, string Component, string? Readiness, string? Metrics)
{
    /// <summary>The values of a metric, with their labels as the host wrote them.</summary>
    public IEnumerable<Sample> Samples(string name) =>
        Sample.ReadAll(Metrics ?? "").Where(sample => sample.Name == name);
}
