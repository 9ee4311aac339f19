using EspaceFamille.Tool.Diagnose.State;
using k8s.Models;

namespace EspaceFamille.Tool.Diagnose.Rules;

/// <summary>Pods that have not started, for another reason than a Secret or an image.</summary>
internal static class WaitingPodRules
{
    private static readonly string[] Starting = ["ContainerCreating", "PodInitializing"];

    public static IEnumerable<Finding> Of(ClusterState state) =>
        from pod in state.Pods
        where pod.Status?.Phase == "Pending" && !pod.Containers().Any(ImageRules.IsOf) && !LacksSecret(state, pod)
        select Of(state, pod);

    private static bool LacksSecret(ClusterState state, V1Pod pod) =>
        state.Secrets is { } secrets && SecretNeed.Of(pod.Spec).Any(need => !need.IsMetBy(secrets));

    private static Finding Of(ClusterState state, V1Pod pod)
    {
        if (pod.Condition("PodScheduled") is { Status: "False" } scheduled)
            return Unschedulable(state, pod, scheduled);
        var since = Words.Time(pod.CreationTimestamp());
        if (state.LatestWarning(pod.Name(), "FailedMount", "FailedAttachVolume", "FailedCreatePodSandBox", "Failed") is { } warning)
        {
            return new Finding(
                Severity.Critical, $"The pod {pod.Name()} has waited since {since}: {Words.Clause(warning)}.",
                $"Correct what the message names; kubectl --namespace {state.Namespace} describe pod {pod.Name()} has all events.");
        }

        var waiting = pod.Containers().Select(one => one.State?.Waiting).FirstOrDefault(
            one => one?.Reason is { } reason && !Starting.Contains(reason, StringComparer.Ordinal));
        return waiting is null
            ? new Finding(Severity.Notice, $"The pod {pod.Name()} has been starting since {since}.", "Wait, then run diagnose again.")
            : new Finding(
                Severity.Critical,
                $"The pod {pod.Name()} has waited since {since}: {waiting.Reason}, {Words.Clause(waiting.Message ?? "no message")}.",
                $"Correct what the message names; kubectl --namespace {state.Namespace} describe pod {pod.Name()} has all events.");
    }

    private static Finding Unschedulable(ClusterState state, V1Pod pod, V1PodCondition condition)
    {
        var reason = Words.Clause((condition.Message ?? "no reason is given").Split(". ")[0]);
        return new Finding(
            Severity.Critical,
            $"No node can run the pod {pod.Name()}, which has waited since {Words.Time(pod.CreationTimestamp())} and requests "
            + $"{Words.Requests(pod.Spec)}: {reason}.",
            "Add a node or free one, or lower resources.requests of this component in the values; check nodeSelector and tolerations. "
            + $"kubectl --namespace {state.Namespace} describe pod {pod.Name()} has the scheduler's events.");
    }
}
