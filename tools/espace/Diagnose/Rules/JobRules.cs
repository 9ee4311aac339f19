using EspaceFamille.Tool.Diagnose.State;
using k8s.Models;

namespace EspaceFamille.Tool.Diagnose.Rules;

/// <summary>Jobs that failed, or are being retried after a failure.</summary>
internal static class JobRules
{
    private const int WrongSetting = 78;

    public static IEnumerable<Finding> Of(ClusterState state) =>
        from job in state.Jobs
        where (job.Status?.Failed ?? 0) > 0 || Condition(job, "Failed") is not null
        where Condition(job, "Complete") is null && Condition(job, "SuccessCriteriaMet") is null
        select Of(state, job);

    private static Finding Of(ClusterState state, V1Job job)
    {
        var end = state.Pods.Where(pod => pod.Metadata.OwnerReferences?.Any(owner => owner.Name == job.Name()) == true)
            .OrderBy(pod => pod.CreationTimestamp())
            .SelectMany(pod => pod.Containers().Select(container => ContainerEnd.Of(state, pod, container))).OfType<ContainerEnd>()
            .LastOrDefault();
        var isByDeadline = Condition(job, "Failed")?.Reason == "DeadlineExceeded";
        var how = isByDeadline
            ? $"was ended by its deadline of {job.Spec.ActiveDeadlineSeconds} s"
            : $"failed ({Words.Count(job.Status?.Failed ?? 0, "attempt")}{(end is null ? "" : $", exit code {end.ExitCode}")})";
        return new Finding(
            Severity.Critical, $"The job {job.Name()} {how}{(end?.Sentence is { } sentence ? $": {Words.Clause(sentence)}." : ".")}",
            end?.ExitCode == WrongSetting
                ? "Correct the setting that the sentence names, then run the helm command again."
                : isByDeadline
                    ? "It continues where it was: raise migrations.deadlineSeconds and helm's --timeout, and run the helm command again."
                    : $"Read its log: kubectl --namespace {state.Namespace} logs job/{job.Name()}. Then run the helm command again.");
    }

    private static V1JobCondition? Condition(V1Job job, string type) =>
        job.Status?.Conditions?.FirstOrDefault(one => one.Type == type && one.Status == "True");
}
