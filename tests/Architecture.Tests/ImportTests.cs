using System.Text.RegularExpressions;
using Xunit;

namespace EspaceFamille.Architecture.Tests;

/// <summary>
/// The order of using directives. The build does not check it, and dotnet format would have to compile the whole solution a second
/// time.
/// </summary>
public sealed partial class ImportTests
{
    [Fact]
    public void Imports_OfAllSources_AreSortedWithSystemFirst() => Findings.AssertNone(
        from file in TheSystem.Files("*.cs")
        let imports = File.ReadLines(file).Select(line => Import().Match(line)).Where(match => match.Success).Select(KeyOf).ToArray()
        from pair in imports.Zip(imports.Skip(1))
        where Compare(pair.First, pair.Second) > 0
        select $"{Path.GetRelativePath(TheSystem.Root, file)}: {pair.Second.Name} before {pair.First.Name}");

    /// <summary>
    /// Namespaces of System, other namespaces, static classes, and aliases by their name; those of the whole project first.
    /// </summary>
    private static (int Group, string Name) KeyOf(Match import)
    {
        var name = import.Groups["name"].Value;
        var isSystem = name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
        var kind = import.Groups["alias"].Success ? 4 : (import.Groups["static"].Success ? 2 : 0) + (isSystem ? 0 : 1);
        return (kind + (import.Groups["global"].Success ? 0 : 10), name);
    }

    /// <summary>Part by part: Platform.Tests is before PlatformTests.</summary>
    private static int Compare((int Group, string Name) one, (int Group, string Name) other) => one.Group != other.Group
        ? one.Group - other.Group
        : StringComparer.OrdinalIgnoreCase.Compare(one.Name.Replace('.', '\0'), other.Name.Replace('.', '\0'));

    [GeneratedRegex(
        @"^(?<global>global )?using (?<static>static )?(?<name>[\w.]+)(?<alias> = [^;]+)?;$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Import();
}
