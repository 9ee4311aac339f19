using EspaceFamille.Chart.Tests.Rendering;
using k8s.Models;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>Each mounted volume exists, writable volumes have a size limit, and the others are read-only.</summary>
public sealed class Volumes : Rule<Volumes>, IRule
{
    public static Spoilings Spoilings { get; } = new()
    {
        { "a folder that may fill the machine", chart => Temporary(chart).EmptyDir.SizeLimit = null },
        { "temporary files on a disk", chart => Temporary(chart).EmptyDir.Medium = null },
        { "no folder for temporary files",
            chart =>
                chart.Component("portal").Main.VolumeMounts.Remove(
                    chart.Component("portal").Main.VolumeMounts.Single(mount => mount.MountPath == "/tmp")) },
        { "a volume that is not there", chart => chart.Component("portal").Spec.Volumes.Remove(Temporary(chart)) },
        { "a volume that nobody mounts",
            chart =>
                chart.Component("portal").Spec.Volumes.Add(
                    new() { Name = "forgotten", EmptyDir = new() { Medium = "Memory", SizeLimit = new("1Mi") } }) },
        { "a claim of none", chart => chart.Component("portal").Spec.Volumes.Add(new() { Name = "data",
            PersistentVolumeClaim = new() { ClaimName = "nobody" } }) },
    };

    public static IEnumerable<string> Findings(Rendered chart) =>
        chart.Pods.SelectMany(pod => Faults(chart, pod).Select(fault => $"{pod}: {fault}."));

    private static IEnumerable<string> Faults(Rendered chart, Pod pod)
    {
        var volumes = pod.Spec.Volumes ?? [];
        var own = (pod.Owner as V1StatefulSet)?.Spec.VolumeClaimTemplates?.Select(claim => claim.Metadata.Name).ToList() ?? [];
        var mounts = pod.Containers.SelectMany(container => container.VolumeMounts ?? []).ToList();
        foreach (var mount in mounts.Where(mount => volumes.All(volume => volume.Name != mount.Name) && !own.Contains(mount.Name)))
            yield return $"it mounts {mount.Name}, which is not there";
        foreach (var volume in volumes.Where(volume => mounts.TrueForAll(mount => mount.Name != volume.Name)))
            yield return $"nobody mounts its {volume.Name}";
        foreach (var volume in volumes.Where(volume => volume.EmptyDir is { SizeLimit: null }))
            yield return $"its {volume.Name} may grow without end";
        foreach (
            var volume in volumes.Where(
                volume =>
                    volume.PersistentVolumeClaim is { } claim
                        && !chart.Of<V1PersistentVolumeClaim>().Any(one => one.Metadata.Name == claim.ClaimName)))
            yield return $"its {volume.Name} claims what is not there";
        foreach (var container in pod.Spec.Containers.Where(container => !InMemory(volumes, container)))
            yield return $"{container.Name} has no /tmp in memory";
    }

    private static bool InMemory(IEnumerable<V1Volume> volumes, V1Container container) =>
        container.VolumeMounts?.FirstOrDefault(mount => mount.MountPath == "/tmp") is { } temporary
        && volumes.Any(volume => volume.Name == temporary.Name && volume.EmptyDir?.Medium == "Memory");

    private static V1Volume Temporary(Rendered chart)
    {
        var pod = chart.Component("portal");
        var name = pod.Main.VolumeMounts.Single(mount => mount.MountPath == "/tmp").Name;
        return pod.Spec.Volumes.Single(volume => volume.Name == name);
    }
}
