using System.Text.Json;
using System.Text.Json.Nodes;
using EspaceFamille.Chart.Tests.Rendering;
using k8s.Models;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>A dashboard is valid for Grafana, uses no fixed data source, and queries existing metrics.</summary>
public sealed class Dashboards : Rule<Dashboards>, IRule
{
    public static Spoilings Spoilings { get; } = new()
    {
        { "not JSON", chart => Change(chart, text => text + "}") },
        { "a panel without a title", chart => Change(chart, text => Panel(text, panel => panel.Remove("title"))) },
        { "a measure that nobody takes",
            chart =>
                Change(chart, text => text.Replace("espace_outbox_oldest_age_seconds", "espace_outbox_age", StringComparison.Ordinal)) },
        { "no panels", chart => Change(chart, _ => """{ "title": "Espace Famille", "uid": "x", "panels": [] }""") },
        { "a source of one Grafana only",
            chart =>
                Change(
                    chart, text =>
                        Panel(
                            text, panel =>
                                panel["datasource"] = new JsonObject { ["type"] = "prometheus", ["uid"] = "P1809F7CD0C75ACF3" })) },
    };

    public static IEnumerable<string> Findings(Rendered chart) =>
        from map in Maps(chart)
        from file in map.Data
        from fault in Faults(file.Value)
        select $"{map.Metadata.Name}, {file.Key}: {fault}.";

    private static IEnumerable<string> Faults(string text)
    {
        if (Parse(text) is not { } dashboard)
            return ["it is no JSON"];
        var panels = (dashboard["panels"] as JsonArray ?? []).Select(panel => panel!.AsObject()).ToList();
        var asked = panels.SelectMany(panel => panel["targets"] as JsonArray ?? []).Select(target => (string?)target!["expr"] ?? "")
            .ToList();
        return
        [
            .. dashboard["title"] is null || dashboard["uid"] is null ? ["it has no title or no uid"] : Array.Empty<string>(),
            .. panels.Count == 0 || asked.Count == 0 ? ["it shows nothing"] : Array.Empty<string>(),
            .. panels.Where(panel => string.IsNullOrEmpty((string?)panel["title"]))
            .Select(panel => $"its panel {panel["id"]} has no title"),
            .. panels.Where(panel => (string?)panel["datasource"]?["uid"] is { } source && !source.StartsWith('$'))
            .Select(panel => $"its panel {panel["title"]} queries the default data source"),
            .. asked.SelectMany(Metrics.UnknownIn).Distinct(StringComparer.Ordinal).Select(name => $"nothing exposes {name}"),
        ];
    }

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text)?.AsObject();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<V1ConfigMap> Maps(Rendered chart) =>
        chart.Of<V1ConfigMap>().Where(map => map.Data?.Keys.All(file => file.EndsWith(".json", StringComparison.Ordinal)) == true);

    private static void Change(Rendered chart, Func<string, string> change)
    {
        var data = Maps(chart).First().Data;
        data[data.Keys.First()] = change(data.Values.First());
    }

    private static string Panel(string text, Action<JsonObject> change)
    {
        var dashboard = JsonNode.Parse(text)!;
        change(dashboard["panels"]![0]!.AsObject());
        return dashboard.ToJsonString();
    }
}
