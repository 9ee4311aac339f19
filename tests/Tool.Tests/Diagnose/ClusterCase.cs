using System.Text.Json.Nodes;
using EspaceFamille.TestKit;

namespace EspaceFamille.Tool.Tests.Diagnose;

/// <summary>
/// What a real API server answered about the chart's production values in one state; what diagnose does not read was taken out.
/// </summary>
internal sealed class ClusterCase
{
    private readonly JsonNode _recorded;

    private ClusterCase(JsonNode recorded) => _recorded = recorded;

    public string Namespace => $"{Objects.First()["metadata"]!["namespace"]}";

    public IEnumerable<JsonNode> Objects => _recorded["objects"]!.AsArray().Select(one => one!);

    public IEnumerable<JsonNode> Pods => Objects.Where(one => $"{one["kind"]}" == "Pod");

    /// <summary>Of the container's latest attempt; null where none was recorded.</summary>
    public string? Log(string pod, string container) => _recorded["logs"]!.AsObject()
        .Where(log => log.Key.StartsWith($"{pod}/{container}/", StringComparison.Ordinal))
        .OrderBy(log => log.Key, StringComparer.Ordinal).Select(log => $"{log.Value}").LastOrDefault();

    public static ClusterCase Of(string name) => new(JsonNode.Parse(File.ReadAllText(At($"{name}.json")))!);

    /// <summary>Recorded from a running host.</summary>
    public static string Host(string name) => File.ReadAllText(At($"hosts/{name}.txt"));

    /// <summary>Secrets as the API has them, with a value for every key.</summary>
    public IEnumerable<JsonObject> Secrets(string value) => _recorded["secrets"]!.AsArray().Select(one => new JsonObject
    {
        ["metadata"] = new JsonObject { ["name"] = $"{one!["name"]}", ["namespace"] = Namespace, ["labels"] = one["labels"]?.DeepClone() },
        ["type"] = $"{one["type"]}",
        ["data"] = new JsonObject(one["keys"]!.AsArray().Select(key =>
            KeyValuePair.Create<string, JsonNode?>($"{key}", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(value))))),
    });

    private static string At(string file) => Path.Combine(Repository.Root, "tests/Tool.Tests/Diagnose/Cases", file);
}
