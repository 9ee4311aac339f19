using k8s.Models;

namespace EspaceFamille.Chart.Tests.Shapes;

public sealed class ServiceMonitor : ExtensionObject
{
    public ServiceMonitorSpec Spec { get; set; } = new();
}

public sealed class ServiceMonitorSpec
{
    public V1LabelSelector Selector { get; set; } = new();
    public NamespaceChoice? NamespaceSelector { get; set; }
    public IList<ScrapeEndpoint> Endpoints { get; set; } = [];
    public string? JobLabel { get; set; }
    public IList<string>? TargetLabels { get; set; }
}

public sealed class PodMonitor : ExtensionObject
{
    public PodMonitorSpec Spec { get; set; } = new();
}

public sealed class PodMonitorSpec
{
    public V1LabelSelector Selector { get; set; } = new();
    public NamespaceChoice? NamespaceSelector { get; set; }
    public IList<ScrapeEndpoint> PodMetricsEndpoints { get; set; } = [];
    public string? JobLabel { get; set; }
}

public sealed class NamespaceChoice
{
    public bool? Any { get; set; }
    public IList<string>? MatchNames { get; set; }
}

public sealed class ScrapeEndpoint
{
    public string? Port { get; set; }
    public string? Path { get; set; }
    public string? Scheme { get; set; }
    public string? Interval { get; set; }
    public string? ScrapeTimeout { get; set; }
    public IDictionary<string, IList<string>>? Params { get; set; }
    public bool? HonorLabels { get; set; }
}

public sealed class PrometheusRule : ExtensionObject
{
    public PrometheusRuleSpec Spec { get; set; } = new();
}

public sealed class PrometheusRuleSpec
{
    public IList<AlertGroup> Groups { get; set; } = [];
}

public sealed class AlertGroup
{
    public string Name { get; set; } = "";
    public string? Interval { get; set; }
    public IList<AlertRule> Rules { get; set; } = [];
}

public sealed class AlertRule
{
    public string? Record { get; set; }
    public string? Alert { get; set; }
    public string Expr { get; set; } = "";
    public string? For { get; set; }
    public IDictionary<string, string>? Labels { get; set; }
    public IDictionary<string, string>? Annotations { get; set; }
}
