using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EspaceFamille.Chart.Tests.Rendering;
using EspaceFamille.Chart.Tests.Tools;
using EspaceFamille.Chart.Tests.Values;

namespace EspaceFamille.Chart.Tests.GitOps;

/// <summary>docs/gitops.md and the manifests in it.</summary>
internal static partial class GitOpsPage
{
    public static readonly string Text = File.ReadAllText(Path.Combine(Tree.Root, "docs/gitops.md"));

    private static readonly Lazy<IReadOnlyList<JsonObject>> All =
        new(() => [.. Block.Matches(Text).Select(block => ScratchChart.Values(block.Groups["yaml"].Value))]);

    /// <summary>The manifests of one kind, as helm's own YAML reader reads them.</summary>
    public static IEnumerable<JsonObject> Manifests(string kind) => All.Value.Where(manifest => (string?)manifest["kind"] == kind);

    /// <summary>Renders the chart with the values of a manifest.</summary>
    public static Rendered Render(JsonNode values, params string[] more)
    {
        string[] command =
            ["template", Renders.Release, Tree.Chart, "--namespace", Renders.Namespace, "--kube-version", "1.33.0", "--include-crds"];
        return Rendered.Read(Tool.Helm.Run([.. command, .. more, "--values", "-"], values.ToJsonString()).Succeeded());
    }

    [GeneratedRegex("^```yaml\n(?<yaml>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block { get; }
}
