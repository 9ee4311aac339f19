using EspaceFamille.Tool.Diagnose.State;
using k8s.Models;

namespace EspaceFamille.Tool.Diagnose.Rules;

/// <summary>Images that no node can pull.</summary>
internal static class ImageRules
{
    private static readonly string[] Reasons =
        ["ErrImagePull", "ImagePullBackOff", "InvalidImageName", "ErrImageNeverPull", "ImageInspectError", "RegistryUnavailable"];

    public static IEnumerable<Finding> Of(ClusterState state) =>
        from pod in state.Pods
        from container in pod.Containers()
        where IsOf(container)
        group pod by container.Image into pods
        select Of(state, pods.Key, pods.First(), pods.Select(pod => pod.Name()).Distinct(StringComparer.Ordinal).Count());

    public static bool IsOf(V1ContainerStatus container) =>
        container.State?.Waiting?.Reason is { } reason && Reasons.Contains(reason, StringComparer.Ordinal);

    private static Finding Of(ClusterState state, string image, V1Pod pod, int pods)
    {
        var (registry, tag) = (image.Split('/')[0], image.Contains('@', StringComparison.Ordinal) ? "digest" : image.Split(':')[^1]);
        var cause = Cause(state, pod);
        return new Finding(
            Severity.Critical,
            $"The image {image} cannot be pulled; {Words.Count(pods, "pod")} cannot start"
            + (cause.Length == 0 ? "." : $": {Words.Clause(cause)}."),
            $"Is the tag right ({tag}; image.tag, image.digests)? Do the nodes reach the registry {registry} (image.registry)? "
            + PullSecrets(state, pod));
    }

    private static string Cause(ClusterState state, V1Pod pod)
    {
        var waiting = pod.Containers().First(IsOf).State.Waiting;
        return waiting.Reason == "ImagePullBackOff"
            ? state.Events.LastOrDefault(one => one.InvolvedObject.Name == pod.Name()
                && one.Message?.StartsWith("Failed to pull image", StringComparison.Ordinal) == true)?.Message ?? waiting.Message ?? ""
            : waiting.Message ?? "";
    }

    private static string PullSecrets(ClusterState state, V1Pod pod)
    {
        var names = (pod.Spec.ImagePullSecrets ?? []).Select(secret => secret.Name).ToList();
        if (names.Count == 0)
            return "Does it require a pull Secret (image.pullSecrets)? The pod names none.";
        var missing = names.Where(name => state.Secrets?.Any(secret => secret.Name == name) == false).ToList();
        return missing.Count > 0
            ? $"The pull Secret {Words.List(missing)} is missing."
            : $"Is the pull Secret {Words.List(names)} right? {(state.Secrets is null ? "It could not be seen." : "It exists.")}";
    }
}
