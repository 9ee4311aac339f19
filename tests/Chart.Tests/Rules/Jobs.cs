using EspaceFamille.Chart.Tests.Rendering;
using k8s.Models;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>Jobs are bounded in attempts and in time.</summary>
public sealed class Jobs : Rule<Jobs>, IRule
{
    public static Spoilings Spoilings { get; } = new()
    {
        { "no end of attempts", chart => chart.Of<V1Job>().First().Spec.BackoffLimit = null },
        { "no end", chart => chart.Of<V1Job>().First().Spec.ActiveDeadlineSeconds = null },
        { "started again for ever", chart => chart.Of<V1Job>().First().Spec.Template.Spec.RestartPolicy = "Always" },
        { "a test that is started again", chart => chart.Pods.First(pod => !pod.Serves).Spec.RestartPolicy = "Always" },
    };

    public static IEnumerable<string> Findings(Rendered chart) =>
    [
        .. from job in chart.Of<V1Job>()
           where job.Spec.BackoffLimit is null || job.Spec.ActiveDeadlineSeconds is null
           select $"{job.Metadata.Name} has no end.",
        .. from pod in chart.Pods
           where !pod.Serves && pod.Spec.RestartPolicy is not ("Never" or "OnFailure")
           select $"{pod} is started again whenever it ends.",
    ];
}
