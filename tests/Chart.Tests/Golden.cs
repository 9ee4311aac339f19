using System.Security.Cryptography;
using System.Text;
using EspaceFamille.Chart.Tests.Rendering;
using EspaceFamille.Chart.Tests.Tools;

namespace EspaceFamille.Chart.Tests;

/// <summary>Renders as files, one per object.</summary>
internal static class Golden
{
    /// <summary>A longer value is a copied file of the tree: its hash is stored instead.</summary>
    private const int MaxCharacters = 20_000;

    /// <summary>File names and contents, without helm's comment that names the source template.</summary>
    public static Dictionary<string, string> Files(string text) => Document.Split(text).ToDictionary(
        document => $"{document.Kind.ToLowerInvariant()}-{document.Name}.yaml",
        document => document.Text.Length > MaxCharacters ? Sum(document.Text) : WithoutSource(document.Text),
        StringComparer.Ordinal);

    public static Dictionary<string, string> Read(string set) => Directory.Exists(Folder(set))
        ? Directory.EnumerateFiles(Folder(set)).ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal)
        : [];

    public static void Write(string set, Dictionary<string, string> files)
    {
        if (Directory.Exists(Folder(set)))
            Directory.Delete(Folder(set), recursive: true);
        Directory.CreateDirectory(Folder(set));
        foreach (var (name, text) in files)
            File.WriteAllText(Path.Combine(Folder(set), name), text);
    }

    public static IEnumerable<string> Differences(Dictionary<string, string> kept, Dictionary<string, string> rendered) =>
        from name in kept.Keys.Union(rendered.Keys).Order(StringComparer.Ordinal)
        let difference = !rendered.TryGetValue(name, out var now) ? " is not rendered any more"
            : !kept.TryGetValue(name, out var before) ? " is new"
            : now == before ? null : FirstDifference(before, now)
        where difference is not null
        select name + difference;

    private static string FirstDifference(string before, string now)
    {
        var (old, lines) = (before.Split('\n'), now.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(old.Length, lines.Length))
            .First(number => old.ElementAtOrDefault(number) != lines.ElementAtOrDefault(number));
        return $", line {line + 1}: {lines.ElementAtOrDefault(line)?.Trim()} (it was {old.ElementAtOrDefault(line)?.Trim()})";
    }

    private static string Sum(string text) => $"# {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}\n";

    private static string WithoutSource(string text) => string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(line => !line.StartsWith("# Source: ", StringComparison.Ordinal)).Select(line => line.TrimEnd() + "\n"));

    private static string Folder(string set) => Path.Combine(Tree.Golden, set);
}
