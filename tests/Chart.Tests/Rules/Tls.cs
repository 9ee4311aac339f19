using EspaceFamille.Chart.Tests.Rendering;
using EspaceFamille.Chart.Tests.Shapes;
using k8s.Models;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>External traffic uses TLS and a named host.</summary>
public sealed class Tls : Rule<Tls>, IRule
{
    public static Spoilings Spoilings { get; } = new()
    {
        { "no certificate", chart => chart.Of<V1Ingress>().First().Spec.Tls = null, "production" },
        { "another host's certificate", chart => chart.Of<V1Ingress>().First().Spec.Tls[0].Hosts = ["other.example"], "production" },
        { "any host", chart => chart.Of<V1Ingress>().First().Spec.Rules[0].Host = null, "production" },
        { "a route of any host", chart => chart.With(new HttpRoute { Metadata = new() { Name = "open" } }), "production" },
    };

    public static IEnumerable<string> Findings(Rendered chart) =>
    [
        .. from ingress in chart.Of<V1Ingress>()
           from rule in ingress.Spec.Rules
           where string.IsNullOrEmpty(rule.Host)
               || ingress.Spec.Tls?.Any(tls => tls.SecretName is not null && tls.Hosts?.Contains(rule.Host) == true) != true
           select $"{ingress.Metadata.Name} lets {rule.Host ?? "any host"} in without a certificate.",
        .. from route in chart.Of<HttpRoute>()
           where route.Spec.Hostnames.Count == 0
           select $"{route.Metadata.Name} lets any host in.",
    ];
}
