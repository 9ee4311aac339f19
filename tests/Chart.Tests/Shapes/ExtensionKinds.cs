using k8s;
using k8s.Models;

namespace EspaceFamille.Chart.Tests.Shapes;

/// <summary>Custom resources of operators, with the fields that the chart may use only: any other field is rejected.</summary>
internal static class ExtensionKinds
{
    public static Dictionary<string, Type> All { get; } = new(StringComparer.Ordinal)
    {
        ["monitoring.coreos.com/v1/ServiceMonitor"] = typeof(ServiceMonitor),
        ["monitoring.coreos.com/v1/PodMonitor"] = typeof(PodMonitor),
        ["monitoring.coreos.com/v1/PrometheusRule"] = typeof(PrometheusRule),
        ["keda.sh/v1alpha1/ScaledObject"] = typeof(ScaledObject),
        ["keda.sh/v1alpha1/TriggerAuthentication"] = typeof(TriggerAuthentication),
        ["gateway.networking.k8s.io/v1/HTTPRoute"] = typeof(HttpRoute),
    };
}

/// <summary>The fields of an object of any kind.</summary>
public abstract class ExtensionObject : IKubernetesObject<V1ObjectMeta>
{
    public string ApiVersion { get; set; } = "";
    public string Kind { get; set; } = "";
    public V1ObjectMeta Metadata { get; set; } = new();
}
