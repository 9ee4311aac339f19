using EspaceFamille.Chart.Tests.Rendering;
using k8s.Models;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>
/// Where two or more pods serve, a disruption budget allows a node drain (some pods may be evicted) and keeps the service
/// available (some pods stay).
/// </summary>
public sealed class Disruption : Rule<Disruption>, IRule
{
    public static Spoilings Spoilings { get; } = new()
    {
        { "no budget", chart => chart.Without(one => one is V1PodDisruptionBudget { Metadata.Name: var name } && name.EndsWith("-portal",
            StringComparison.Ordinal)) },
        { "a budget that lets none go",
            chart => Budget(chart).Spec = Of(Budget(chart), min: Scaling.LeastPods(chart, chart.Component("portal")), max: null) },
        { "a budget that lets all go", chart => Budget(chart).Spec = Of(Budget(chart), min: 0, max: null) },
        { "a budget that allows nothing", chart => Budget(chart).Spec = Of(Budget(chart), min: null, max: 0) },
        { "two limits in one budget", chart => Budget(chart).Spec = Of(Budget(chart), min: 1, max: 1) },
        { "a budget of nobody's pods", chart => Budget(chart).Spec.Selector.MatchLabels["app.kubernetes.io/component"] = "nobody" },
    };

    public static IEnumerable<string> Findings(Rendered chart) => chart.Servers
        .Where(pod => pod.Owner is V1Deployment)
        .SelectMany(pod => Faults(chart, pod))
        .Concat(from budget in chart.Of<V1PodDisruptionBudget>()
                where chart.Servers.Count(pod => pod.IsChosenBy(budget.Spec.Selector)) != 1
                select $"{budget.Metadata.Name} is not the budget of one component.");

    private static IEnumerable<string> Faults(Rendered chart, Pod pod)
    {
        var pods = Scaling.LeastPods(chart, pod);
        var budgets = chart.Of<V1PodDisruptionBudget>().Where(budget => pod.IsChosenBy(budget.Spec.Selector)).ToList();
        if (pods > 1 && budgets.Count != 1)
            yield return $"{pod}: {budgets.Count} budgets.";
        foreach (var spec in budgets.Select(budget => budget.Spec))
        {
            if (spec.MinAvailable is null == spec.MaxUnavailable is null)
                yield return $"{pod}: its budget has both limits or none.";
            else if (Stay(spec, pods) >= pods)
                yield return $"{pod}: its budget keeps all {pods} pods, so that no node can be emptied.";
            else if (pods > 1 && Stay(spec, pods) < 1)
                yield return $"{pod}: its budget lets all {pods} pods go.";
        }
    }

    /// <summary>The number of pods that the budget keeps; Kubernetes rounds a percentage up.</summary>
    private static int Stay(V1PodDisruptionBudgetSpec spec, int pods) =>
        spec.MinAvailable is not null ? Count(spec.MinAvailable.Value, pods) : pods - Count(spec.MaxUnavailable.Value, pods);

    private static int Count(string value, int pods) => value.EndsWith('%')
        ? (int)Math.Ceiling(pods * int.Parse(value[..^1], CultureInfo.InvariantCulture) / 100.0)
        : int.Parse(value, CultureInfo.InvariantCulture);

    private static V1PodDisruptionBudget Budget(Rendered chart) => chart.Named<V1PodDisruptionBudget>("portal");

    private static V1PodDisruptionBudgetSpec Of(V1PodDisruptionBudget budget, int? min, int? max) => new()
    {
        Selector = budget.Spec.Selector,
        MinAvailable = min is null ? null : min.Value,
        MaxUnavailable = max is null ? null : max.Value,
    };
}
