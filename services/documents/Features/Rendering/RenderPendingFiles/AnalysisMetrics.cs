using System.Diagnostics.Metrics;

namespace EspaceFamille.Documents.Features.Rendering.RenderPendingFiles;

/// <summary>How long the oldest file has waited for its analysis beyond what an undisturbed analysis takes.</summary>
internal sealed class AnalysisMetrics
{
    private long _oldestTicks;

    public AnalysisMetrics(IMeterFactory meters, TimeProvider clock) => meters.Create("EspaceFamille.Documents").CreateObservableGauge(
        "espace.documents.analysis.oldest_age", () => Age(clock.GetUtcNow()), "s", "Age of the oldest file that is not analysed.");

    /// <param name="uploadedAt">Null when no file waits.</param>
    public void RecordOldest(DateTimeOffset? uploadedAt) => Interlocked.Exchange(ref _oldestTicks, uploadedAt?.UtcTicks ?? 0);

    private double Age(DateTimeOffset now) => Interlocked.Read(ref _oldestTicks) is > 0 and var ticks
        ? TimeSpan.FromTicks(Math.Max(now.UtcTicks - ticks, 0)).TotalSeconds
        : 0;
}
