using EspaceFamille.Chart.Tests.Rendering;
using k8s.Models;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>Pod Security's level "restricted", and more: a root that cannot be written, and a user above 10000.</summary>
public sealed class Restricted : Rule<Restricted>, IRule
{
    public static Spoilings Spoilings { get; } = new()
    {
        { "maybe root", chart => Of(chart).RunAsNonRoot = false },
        { "a user that the machine has too",
            chart => Of(chart).RunAsUser = chart.Component("portal").Spec.SecurityContext.RunAsUser = 1000 },
        { "a group that the machine has too",
            chart => Of(chart).RunAsGroup = chart.Component("portal").Spec.SecurityContext.RunAsGroup = 0 },
        { "a root that can be written", chart => Of(chart).ReadOnlyRootFilesystem = false },
        { "more rights than it began with", chart => Of(chart).AllowPrivilegeEscalation = true },
        { "privileged", chart => Of(chart).Privileged = true },
        { "capabilities that are kept", chart => Of(chart).Capabilities.Drop = [] },
        { "a capability that is added", chart => Of(chart).Capabilities.Add = ["NET_BIND_SERVICE"] },
        { "any call to the kernel",
            chart =>
                Of(chart).SeccompProfile = chart.Component("portal").Spec.SecurityContext.SeccompProfile = new() { Type = "Unconfined" } },
        { "the machine's network", chart => chart.Component("portal").Spec.HostNetwork = true },
        { "the machine's processes", chart => chart.Component("portal").Spec.HostPID = true },
        { "a port of the machine", chart => chart.Component("portal").Main.Ports[0].HostPort = 80 },
        { "a folder of the machine",
            chart => chart.Component("portal").Spec.Volumes.Add(new() { Name = "etc", HostPath = new() { Path = "/etc" } }) },
    };

    public static IEnumerable<string> Findings(Rendered chart) => chart.Pods.SelectMany(pod => OfPod(pod)
        .Concat(
            pod.Containers.SelectMany(
                container => OfContainer(pod.Spec.SecurityContext ?? new(), container).Select(fault => $"{container.Name}: {fault}")))
        .Select(fault => $"{pod}: {fault}."));

    private static IEnumerable<string> OfPod(Pod pod)
    {
        if (pod.Spec.HostNetwork == true || pod.Spec.HostPID == true || pod.Spec.HostIPC == true)
            yield return "it shares a namespace of the machine's";
        foreach (var volume in pod.Spec.Volumes ?? [])
        {
            if (volume is
                {
                    ConfigMap: null, EmptyDir: null, Projected: null, Secret: null, PersistentVolumeClaim: null, Csi: null,
                    DownwardAPI: null, Ephemeral: null,
                })
                yield return $"its volume {volume.Name} is of a kind that \"restricted\" refuses";
        }
    }

    private static IEnumerable<string> OfContainer(V1PodSecurityContext pod, V1Container container)
    {
        var own = container.SecurityContext ?? new();
        if ((own.RunAsNonRoot ?? pod.RunAsNonRoot) != true)
            yield return "it may run as root";
        if ((own.RunAsUser ?? pod.RunAsUser) is not > 10000 || (own.RunAsGroup ?? pod.RunAsGroup) is not > 10000)
            yield return "its user or group may be one of the machine's";
        if (own.ReadOnlyRootFilesystem != true)
            yield return "it can write to its root";
        if (own.AllowPrivilegeEscalation != false || own.Privileged == true)
            yield return "it can get more rights";
        if (own.Capabilities?.Drop?.Contains("ALL") != true || own.Capabilities.Add is { Count: > 0 })
            yield return "it has capabilities";
        if ((own.SeccompProfile ?? pod.SeccompProfile)?.Type != "RuntimeDefault")
            yield return "it may call anything of the kernel";
        if (container.Ports?.Any(port => port.HostPort is not null) == true)
            yield return "it takes a port of the machine's";
    }

    private static V1SecurityContext Of(Rendered chart) => chart.Component("portal").Main.SecurityContext;
}
