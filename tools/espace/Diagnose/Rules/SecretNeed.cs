using EspaceFamille.Tool.Diagnose.State;
using k8s.Models;

namespace EspaceFamille.Tool.Diagnose.Rules;

/// <summary>A Secret, or one key of it, that a pod cannot start without.</summary>
/// <param name="Key">Null where the pod takes every key that there is.</param>
internal sealed record SecretNeed(string Secret, string? Key)
{
    /// <summary>Of everything that runs or will run, by the specifications of the pods themselves.</summary>
    public static IEnumerable<SecretNeed> Of(ClusterState state) => state.Pods.Select(pod => pod.Spec)
        .Concat(state.Deployments.Select(one => one.Spec.Template.Spec))
        .Concat(state.StatefulSets.Select(one => one.Spec.Template.Spec))
        .Concat(state.Jobs.Select(one => one.Spec.Template.Spec))
        .SelectMany(Of).Distinct();

    public static IEnumerable<SecretNeed> Of(V1PodSpec pod) =>
        (pod.Volumes ?? []).SelectMany(OfVolume)
            .Concat(pod.Containers.Concat(pod.InitContainers ?? []).SelectMany(OfContainer));

    public bool IsMetBy(IReadOnlyList<SecretKeys> secrets) =>
        secrets.FirstOrDefault(secret => secret.Name == Secret) is { } found && (Key is null || found.Keys.Contains(Key));

    private static IEnumerable<SecretNeed> OfVolume(V1Volume volume)
    {
        if (volume.Secret is { Optional: not true } secret)
            return OfItems(secret.SecretName, secret.Items);
        return (volume.Projected?.Sources ?? []).Where(source => source.Secret is { Optional: not true })
            .SelectMany(source => OfItems(source.Secret.Name, source.Secret.Items));
    }

    private static IEnumerable<SecretNeed> OfItems(string secret, IList<V1KeyToPath>? items) =>
        items is { Count: > 0 } ? items.Select(item => new SecretNeed(secret, item.Key)) : [new SecretNeed(secret, Key: null)];

    private static IEnumerable<SecretNeed> OfContainer(V1Container container) =>
        (container.Env ?? []).Select(variable => variable.ValueFrom?.SecretKeyRef).OfType<V1SecretKeySelector>()
            .Where(key => key.Optional != true).Select(key => new SecretNeed(key.Name, key.Key))
            .Concat((container.EnvFrom ?? []).Select(source => source.SecretRef).OfType<V1SecretEnvSource>()
                .Where(secret => secret.Optional != true).Select(secret => new SecretNeed(secret.Name, Key: null)));
}
