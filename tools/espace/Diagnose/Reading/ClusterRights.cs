namespace EspaceFamille.Tool.Diagnose.Reading;

/// <summary>A right by which something is read, as a Role names it.</summary>
internal sealed record ClusterRight(string Group, string Resource, string Verb)
{
    public override string ToString() => $"the right \"{Verb}\" on \"{Resource}\"";
}

/// <summary>Every right that diagnose uses, in one namespace. docs/operations.md has them as a Role.</summary>
internal static class ClusterRights
{
    public static readonly ClusterRight Pods = new("", "pods", "list");
    public static readonly ClusterRight Events = new("", "events", "list");
    public static readonly ClusterRight Secrets = new("", "secrets", "list");
    public static readonly ClusterRight ConfigMaps = new("", "configmaps", "list");
    public static readonly ClusterRight Quotas = new("", "resourcequotas", "list");
    public static readonly ClusterRight Deployments = new("apps", "deployments", "list");
    public static readonly ClusterRight StatefulSets = new("apps", "statefulsets", "list");
    public static readonly ClusterRight Jobs = new("batch", "jobs", "list");
    public static readonly ClusterRight Autoscalers = new("autoscaling", "horizontalpodautoscalers", "list");
    public static readonly ClusterRight Policies = new("networking.k8s.io", "networkpolicies", "list");
    public static readonly ClusterRight Logs = new("", "pods/log", "get");
    public static readonly ClusterRight Proxy = new("", "pods/proxy", "get");
    public static readonly ClusterRight Forward = new("", "pods/portforward", "get");
}
