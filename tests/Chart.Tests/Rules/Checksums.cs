using EspaceFamille.Chart.Tests.Rendering;
using k8s.Models;
using Xunit;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>Pods are replaced when the configuration that they read at start changes, and only then.</summary>
public sealed class Checksums : Rule<Checksums>, IRule
{
    public static Spoilings Spoilings { get; } = new()
    {
        { "none", chart => chart.Component("portal").Metadata.Annotations.Remove("checksum/config") },
        { "no annotations", chart => chart.Component("portal").Metadata.Annotations = null },
        { "not a sum", chart => chart.Component("portal").Metadata.Annotations["checksum/config"] = "" },
    };

    public static IEnumerable<string> Findings(Rendered chart) =>
        from pod in chart.Servers
        where Components.Hosts.Contains(pod.Component)
        where pod.Metadata.Annotations?.TryGetValue("checksum/config", out var sum) != true || sum?.Length != 64
        select $"{pod} is not replaced when its configuration changes.";

    [SkippableTheory]
    [InlineData("town.name=Ailleurs", "identity notifications portal")]
    [InlineData(
        "publicAddress=https://ailleurs.example",
        "documents gateway identity notifications partners portal provisioner renderer reservations")]
    [InlineData("secrets.revision=2026-12", "documents gateway identity notifications partners portal provisioner renderer reservations")]
    [InlineData("gateway.extraEnv.Logging__LogLevel__Default=Debug", "gateway")]
    [InlineData("gateway.replicas=7", "")]
    public void Pods_ChangedConfiguration_AreReplaced(string change, string components)
    {
        var before = Annotations(Renders.Of("external-secrets"));
        var after = Annotations(Rendered.Read(Renders.Template("external-secrets", change).Succeeded()));
        Assert.Equal(
            components, string.Join(
                ' ', before.Keys.Where(component => before[component] != after[component]).Order(StringComparer.Ordinal)));
    }

    private static Dictionary<string, string> Annotations(Rendered chart) =>
        chart.Servers.Where(pod => pod.Owner is V1Deployment).ToDictionary(
        pod => pod.Component,
        pod => string.Join(';', pod.Metadata.Annotations.Select(one => $"{one.Key}={one.Value}")),
        StringComparer.Ordinal);
}
