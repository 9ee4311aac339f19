using EspaceFamille.Chart.Tests.Rendering;
using k8s.Models;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>Jobs are bounded in attempts and in time, and end at once on a wrong setting; each container states why it ended.</summary>
public sealed class Jobs : Rule<Jobs>, IRule
{
    /// <summary>EX_CONFIG, with which hosts and commands end on a wrong setting.</summary>
    private const int WrongSetting = 78;

    public static Spoilings Spoilings { get; } = new()
    {
        { "no end of attempts", chart => chart.Of<V1Job>().First().Spec.BackoffLimit = null },
        { "too many attempts", chart => chart.Of<V1Job>().First().Spec.BackoffLimit = 6 },
        { "a wrong setting again", chart => chart.Of<V1Job>().First().Spec.PodFailurePolicy = null },
        { "the end of another program",
            chart => chart.Of<V1Job>().First().Spec.PodFailurePolicy.Rules.First().OnExitCodes.Values = [1] },
        { "an end without a reason", chart => chart.Component("portal").Main.TerminationMessagePolicy = null },
        { "no end", chart => chart.Of<V1Job>().First().Spec.ActiveDeadlineSeconds = null },
        { "started again for ever", chart => chart.Of<V1Job>().First().Spec.Template.Spec.RestartPolicy = "Always" },
        { "a test that is started again", chart => chart.Pods.First(pod => !pod.Serves).Spec.RestartPolicy = "Always" },
    };

    public static IEnumerable<string> Findings(Rendered chart) =>
    [
        .. from job in chart.Of<V1Job>()
           where job.Spec.BackoffLimit is not <= 2 || job.Spec.ActiveDeadlineSeconds is null
           select $"{job.Metadata.Name} has no end.",
        .. from job in chart.Of<V1Job>()
           let rules = job.Spec.PodFailurePolicy?.Rules ?? []
           where !rules.Any(rule => rule is { Action: "FailJob", OnExitCodes: { OperatorProperty: "In", Values: [WrongSetting] } })
           select $"{job.Metadata.Name} tries a wrong setting again.",
        .. from pod in chart.Pods
           from container in pod.Containers
           where container.TerminationMessagePolicy != "FallbackToLogsOnError"
           select $"{pod}, {container.Name} does not state why it ended.",
        .. from pod in chart.Pods
           where !pod.Serves && pod.Spec.RestartPolicy is not ("Never" or "OnFailure")
           select $"{pod} is started again whenever it ends.",
    ];
}
