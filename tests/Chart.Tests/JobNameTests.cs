using EspaceFamille.Chart.Tests.Rendering;
using k8s.Models;
using Xunit;

namespace EspaceFamille.Chart.Tests;

/// <summary>
/// The jobs of a trial are objects of the release, and a job cannot be changed: each has a name that differs exactly when its pod does.
/// </summary>
public sealed class JobNameTests
{
    [SkippableTheory]
    [InlineData("portal.resources.limits.memory=1Gi", "migrate-portal")]
    [InlineData("documents.extraEnv.Documents__InvoiceDay=5", "migrate-documents")]
    [InlineData("secrets.trialAccounts=others", "import-identity")]
    [InlineData("migrations.deadlineSeconds=3600", null)]
    [InlineData("jobs.ttlSecondsAfterFinished=3600", null)]
    [InlineData("gateway.replicas=3", null)]
    public void Change_OfAValue_RenamesTheJobsWhosePodsItChanges(string change, string? renamed)
    {
        var before = Names(Renders.Of("trial"));
        var after = Names(Rendered.Read(Renders.Template("trial", change).Succeeded()));

        var added = after.Except(before, StringComparer.Ordinal).ToList();
        Assert.Equal(before.Count, after.Count);
        Assert.Equal(renamed is null ? 0 : 1, added.Count);
        Assert.All(added, name => Assert.StartsWith($"{Renders.Release}-{renamed}-", name, StringComparison.Ordinal));
    }

    /// <summary>A rotated secret is used by jobs that run again.</summary>
    [SkippableFact]
    public void Change_OfTheRevisionOfSecrets_RenamesEveryJob() => Assert.Empty(
        Names(Renders.Of("trial")).Intersect(
            Names(Rendered.Read(Renders.Template("trial", "secrets.revision=2").Succeeded())), StringComparer.Ordinal));

    [SkippableFact]
    public void LongestRelease_NamesOfJobs_FitIntoLabels() => Assert.All(
        Names(Rendered.Read(Renders.Template(new string('a', 53), "trial", []).Succeeded())), name => Assert.InRange(name.Length, 20, 63));

    [SkippableFact]
    public void FinishedJobs_WithAValue_AreDeletedByTheCluster()
    {
        Assert.All(Renders.Of("trial").Of<V1Job>(), job => Assert.Null(job.Spec.TtlSecondsAfterFinished));
        var render = Rendered.Read(Renders.Template("trial", "jobs.ttlSecondsAfterFinished=3600").Succeeded());
        Assert.All(render.Of<V1Job>(), job => Assert.Equal(3600, job.Spec.TtlSecondsAfterFinished));
    }

    private static List<string> Names(Rendered chart) => [.. chart.Of<V1Job>().Select(job => job.Metadata.Name)];
}
