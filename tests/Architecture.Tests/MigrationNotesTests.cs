using System.Text.RegularExpressions;
using Xunit;

namespace EspaceFamille.Architecture.Tests;

/// <summary>An operator learns before an upgrade how long its migrations take: docs/migrations.md lists each with its rate.</summary>
public sealed partial class MigrationNotesTests
{
    [Fact]
    public void Migrations_OfAllServices_AreListedWithTheirRates()
    {
        var notes = File.ReadLines(Path.Combine(TheSystem.Root, "docs/migrations.md"))
            .Select(line => Line.Match(line)).Where(line => line.Success).Select(line => line.Groups["name"].Value).ToHashSet();
        var names = TheSystem.Files("*.cs").Where(file => !file.Contains("/tests/", StringComparison.Ordinal))
            .SelectMany(file => Declaration.Matches(File.ReadAllText(file)).Select(one => one.Groups["name"].Value)).ToHashSet();

        Assert.True(names.Count > 10, string.Join(", ", names));
        Assert.Empty(names.Except(notes, StringComparer.Ordinal));
        Assert.Empty(notes.Except(names, StringComparer.Ordinal));
    }

    [GeneratedRegex(
        @"^\| [a-z, ]+ \| \d+ \| (?<name>[^|]+) \| [^|]+ \| [^|]*[0-9][^|]* \| [^|]+ \|$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Line { get; }

    [GeneratedRegex("Migration[^\"]{0,60}?new\\((Number|[0-9]+), \"(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Declaration { get; }
}
