using System.Text.Json.Nodes;

namespace EspaceFamille.Chart.Tests.Tools;

/// <summary>The cache in which ./espace test stores the tools of these tests, one folder per version.</summary>
internal static class Fetched
{
    public static string Folder => Path.Combine(Cache, "espace-famille", "tools", Version);

    private static string Cache => Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } given
        ? given
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");

    private static string Version =>
        (string)JsonNode.Parse(File.ReadAllText(Path.Combine(Tree.Root, "tests/tools/package.json")))!["dependencies"]!.AsObject()
            .First().Value!;
}
