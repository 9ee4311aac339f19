using k8s.Models;

namespace EspaceFamille.Chart.Tests.Shapes;

public sealed class ScaledObject : ExtensionObject
{
    public ScaledObjectSpec Spec { get; set; } = new();
}

public sealed class ScaledObjectSpec
{
    public ScaleTarget ScaleTargetRef { get; set; } = new();
    public int? PollingInterval { get; set; }
    public int? CooldownPeriod { get; set; }
    public int? MinReplicaCount { get; set; }
    public int? MaxReplicaCount { get; set; }
    public ScaleFallback? Fallback { get; set; }
    public AdvancedScaling? Advanced { get; set; }
    public IList<ScaleTrigger> Triggers { get; set; } = [];
}

public sealed class ScaleTarget
{
    public string? ApiVersion { get; set; }
    public string? Kind { get; set; }
    public string Name { get; set; } = "";
}

public sealed class ScaleFallback
{
    public int FailureThreshold { get; set; }
    public int Replicas { get; set; }
}

public sealed class AdvancedScaling
{
    public bool? RestoreToOriginalReplicaCount { get; set; }
    public PodAutoscalerSettings? HorizontalPodAutoscalerConfig { get; set; }
}

public sealed class PodAutoscalerSettings
{
    public string? Name { get; set; }
    public V2HorizontalPodAutoscalerBehavior? Behavior { get; set; }
}

public sealed class ScaleTrigger
{
    public string Type { get; set; } = "";
    public string? Name { get; set; }
    public string? MetricType { get; set; }
    public IDictionary<string, string> Metadata { get; set; } = new Dictionary<string, string>();
    public AuthenticationReference? AuthenticationRef { get; set; }
}

public sealed class AuthenticationReference
{
    public string Name { get; set; } = "";
    public string? Kind { get; set; }
}

public sealed class TriggerAuthentication : ExtensionObject
{
    public TriggerAuthenticationSpec Spec { get; set; } = new();
}

public sealed class TriggerAuthenticationSpec
{
    public IList<SecretParameter> SecretTargetRef { get; set; } = [];
}

public sealed class SecretParameter
{
    public string Parameter { get; set; } = "";
    public string Name { get; set; } = "";
    public string Key { get; set; } = "";
}
