using System.Text.RegularExpressions;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>The metrics in a Prometheus expression, and whether the system exposes them.</summary>
internal static partial class Metrics
{
    /// <summary>The metrics of the hosts, the broker and Prometheus itself.</summary>
    private static readonly string[] Exposed =
    [
        "up",
        "espace_outbox_oldest_age_seconds", "espace_mails_pending", "espace_mails_oldest_age_seconds", "espace_signin_failures_total",
        "espace_signin_successes_total", "espace_outbox_returned_total", "espace_scanner_signatures_age_seconds",
        "espace_errors_waiting", "espace_documents_missing_total", "espace_documents_analysis_oldest_age_seconds",
        "espace_partner_queue_messages", "espace_partner_queue_limit", "espace_partner_dropped_total",
        "espace_partner_provision_failures_total",
        "rabbitmq_detailed_queue_messages", "rabbitmq_detailed_queue_messages_ready", "rabbitmq_queue_messages",
        "rabbitmq_queue_messages_ready",
        "http_server_request_duration_seconds_bucket", "http_server_request_duration_seconds_count",
        "http_server_request_duration_seconds_sum",
        "http_server_active_requests", "kestrel_active_connections", "dotnet_process_memory_working_set_bytes",
        "dotnet_process_cpu_time_seconds_total",
        "dotnet_gc_pause_time_seconds_total", "dotnet_gc_last_collection_heap_size_bytes",
    ];

    private static readonly string[] Words =
        ["and", "or", "unless", "bool", "offset", "by", "without", "on", "ignoring", "group_left", "group_right", "inf", "nan"];

    public static IEnumerable<string> UnknownIn(string expression) =>
        Name.Matches(Aside.Replace(expression, " ")).Select(match => match.Value)
            .Where(name => !Words.Contains(name) && !Exposed.Contains(name, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal);

    public static bool ReadsAMetric(string expression) =>
        Name.Matches(Aside.Replace(expression, " ")).Any(match => Exposed.Contains(match.Value, StringComparer.Ordinal));

    /// <summary>Labels, strings and durations.</summary>
    [GeneratedRegex(@"\{[^}]*\}|\[[^\]]*\]|""[^""]*""|\b(by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)|\b\d+[smhdwy]\b",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Aside { get; }

    /// <summary>A name without a following bracket, which would make it a function.</summary>
    [GeneratedRegex(@"\b[a-zA-Z_:][a-zA-Z0-9_:]*\b(?!\s*\()")]
    private static partial Regex Name { get; }
}
