using System.Diagnostics.Metrics;

namespace EspaceFamille.Documents.Features.Reviews.OpenReview;

/// <summary>Declared documents that were no longer available when their review opened.</summary>
internal sealed class ReviewMetrics
{
    private readonly Counter<long> _missing;

    public ReviewMetrics(IMeterFactory meters)
    {
        _missing = meters.Create("EspaceFamille.Documents").CreateCounter<long>(
            "espace.documents.missing", description: "Declared documents that were not available when their review opened.");
        // The alert compares with an earlier value: the series must exist before its first event.
        _missing.Add(0);
    }

    public void CountMissing(int documents) => _missing.Add(documents);
}
