using EspaceFamille.Chart.Tests.Rendering;
using k8s.Models;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>A rolling update starts new pods before it stops old ones, and keeps some revisions for a rollback.</summary>
public sealed class Rollout : Rule<Rollout>, IRule
{
    public static Spoilings Spoilings { get; } = new()
    {
        { "all at once", chart => Of(chart).Strategy = new() { Type = "Recreate" } },
        { "as Kubernetes likes", chart => Of(chart).Strategy = null },
        { "one less meanwhile", chart => Of(chart).Strategy.RollingUpdate.MaxUnavailable = 1 },
        { "none more meanwhile", chart => Of(chart).Strategy.RollingUpdate.MaxSurge = 0 },
        { "no way back", chart => Of(chart).RevisionHistoryLimit = 0 },
    };

    public static IEnumerable<string> Findings(Rendered chart) =>
        from deployment in chart.Of<V1Deployment>()
        let rolling = deployment.Spec.Strategy?.RollingUpdate
        let fault = deployment.Spec.Strategy?.Type != "RollingUpdate" ? "is not replaced pod by pod"
            : rolling?.MaxUnavailable?.Value is not ("0" or "0%") ? "has fewer pods while it is replaced"
            : rolling.MaxSurge?.Value is null or "0" or "0%" ? "cannot be replaced"
            : deployment.Spec.RevisionHistoryLimit is 0 ? "cannot go back" : null
        where fault is not null
        select $"{deployment.Metadata.Name} {fault}.";

    private static V1DeploymentSpec Of(Rendered chart) => ((V1Deployment)chart.Component("portal").Owner).Spec;
}
