using HdrHistogram;

namespace EspaceFamille.Benchmarks.Harness;

/// <summary>How long a piece of work took, each time. Times are kept to three digits and answered in milliseconds.</summary>
internal sealed class Samples
{
    private const int Digits = 3;
    private readonly LongHistogram _ticks = new(TimeSpan.FromMinutes(2).Ticks, Digits);

    public double Median => At(50);

    public double P95 => At(95);

    public double P99 => At(99);

    public void Add(TimeSpan elapsed) => _ticks.RecordValue(elapsed.Ticks);

    private double At(double percentile) => (double)_ticks.GetValueAtPercentile(percentile) / TimeSpan.TicksPerMillisecond;
}
