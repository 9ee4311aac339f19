using System.Text.RegularExpressions;
using EspaceFamille.Chart.Tests.Rendering;
using EspaceFamille.Chart.Tests.Shapes;
using EspaceFamille.Chart.Tests.Tools;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>
/// An alert queries existing metrics, has a duration, a severity and a description, and a heading in the operators' guide.
/// </summary>
public sealed partial class Alerts : Rule<Alerts>, IRule
{
    private static readonly string[] Guide = File.ReadAllLines(Path.Combine(Tree.Root, "docs/operations.md"));

    /// <summary>The metrics that must have an alert.</summary>
    private static readonly string[] Subjects =
        ["espace_outbox_oldest_age_seconds", "_error", "_skipped", "espace_mails_oldest_age_seconds", "espace_signin_failures_total",
            "espace_scanner_signatures_age_seconds", "espace_documents_missing_total", "espace_partner_queue_messages",
            "espace_partner_dropped_total", "espace_partner_provision_failures_total"];

    public static Spoilings Spoilings { get; } = new()
    {
        { "a measure that nobody takes", chart => First(chart).Expr = "espace_outbox_age_seconds > 60" },
        { "no measure", chart => First(chart).Expr = "vector(1)" },
        { "not how grave it is", chart => First(chart).Labels!.Remove("severity") },
        { "not what happens", chart => First(chart).Annotations!.Remove("summary") },
        { "not in the operators' guide", chart => First(chart).Alert = "EspaceFamilleNobodyKnows" },
        { "at the first blink", chart => First(chart).For = null },
        { "a subject without an alert",
            chart => chart.Of<PrometheusRule>().Single().Spec.Groups.ToList().ForEach(group => group.Rules.Clear()) },
    };

    public static IEnumerable<string> Findings(Rendered chart) =>
    [
        .. from alert in All(chart) from fault in Faults(alert) select $"{alert.Alert}: {fault}.",
        .. from subject in Subjects
           where chart.Of<PrometheusRule>().Any() && !All(chart).Any(alert => alert.Expr.Contains(subject, StringComparison.Ordinal))
           select $"Nothing rings for {subject}.",
    ];

    private static IEnumerable<string> Faults(AlertRule alert)
    {
        foreach (var name in Metrics.UnknownIn(alert.Expr))
            yield return $"nothing exposes {name}";
        if (!Metrics.ReadsAMetric(alert.Expr))
            yield return "it queries no metric";
        if (string.IsNullOrEmpty(alert.For))
            yield return "it has no pending period";
        if (alert.Labels?.TryGetValue("severity", out var severity) != true || severity is not ("warning" or "critical"))
            yield return "it has no severity";
        if (alert.Annotations?.TryGetValue("summary", out var summary) != true || string.IsNullOrWhiteSpace(summary))
            yield return "it has no summary";
        if (!Guide.Contains(Heading(alert.Alert!), StringComparer.Ordinal))
            yield return $"docs/operations.md has no heading \"{Heading(alert.Alert!)}\", where the alert's link leads";
    }

    private static IEnumerable<AlertRule> All(Rendered chart) =>
        chart.Of<PrometheusRule>().SelectMany(rule => rule.Spec.Groups).SelectMany(group => group.Rules).Where(rule => rule.Record is null);

    private static string Heading(string alert) =>
        $"### {Hump.Replace(alert.Replace("EspaceFamille", "", StringComparison.Ordinal), "-$0").TrimStart('-').ToLowerInvariant()}";

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Hump { get; }

    private static AlertRule First(Rendered chart) => All(chart).First();
}
