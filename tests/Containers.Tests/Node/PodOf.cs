using k8s;
using k8s.Models;

namespace EspaceFamille.Containers.Tests.Node;

/// <summary>
/// A pod from a template of the chart. Podman 4.3 runs it with four changes: volumes are mounted by <see cref="Volumes"/>;
/// the long checksum among the annotations, which podman refuses and only a Deployment needs, is removed; ports are
/// removed, since podman would open each containerPort on every address of the machine, and probes use their numbers;
/// and a StatefulSet's claim is named here, as its controller does. Podman ignores preStop, spread, fsGroup (a new volume
/// belongs to its container anyway), ephemeral storage, and sizes of volumes in memory.
/// </summary>
internal static class PodOf
{
    public static V1Pod Template(
        V1PodTemplateSpec template, string name, Volumes volumes, IEnumerable<V1PersistentVolumeClaim>? claims = null)
    {
        var spec = KubernetesJson.Deserialize<V1PodSpec>(KubernetesJson.Serialize(template.Spec));
        spec.Volumes =
            [.. (spec.Volumes ?? []).Select(volume => volumes.Of(name, volume)), .. (claims ?? []).Select(claim => Claimed(claim, name))];
        foreach (var container in spec.Containers)
        {
            foreach (var probe in new[] { container.StartupProbe, container.LivenessProbe, container.ReadinessProbe }.OfType<V1Probe>())
                NameNumbers(probe, container);
            container.Ports = null;
        }

        return new() { ApiVersion = "v1", Kind = "Pod", Metadata = new() { Name = name, Labels = template.Metadata.Labels }, Spec = spec };
    }

    private static V1Volume Claimed(V1PersistentVolumeClaim claim, string name) =>
        new() { Name = claim.Metadata.Name, PersistentVolumeClaim = new() { ClaimName = $"{claim.Metadata.Name}-{name}-0" } };

    private static void NameNumbers(V1Probe probe, V1Container container)
    {
        if (probe.HttpGet is { } get)
            get.Port = Number(get.Port, container);
        if (probe.TcpSocket is { } socket)
            socket.Port = Number(socket.Port, container);
    }

    private static IntOrString Number(IntOrString port, V1Container container) =>
        container.Ports.FirstOrDefault(one => one.Name == port.Value) is { } named
            ? named.ContainerPort.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : port;
}
