using System.Text.RegularExpressions;
using Xunit;

namespace EspaceFamille.Architecture.Tests;

/// <summary>How lines look: short enough to be read side by side, in plain technical English.</summary>
public sealed partial class LineTests
{
    private const int MostColumns = 140;

    [Fact]
    public void Lines_OfAllSources_HaveAtMost140Columns() => Assert.Empty(
        from file in TheSystem.Files("*.cs").Select(Relative)
        from line in Lines(file)
        where line.Text.Length > MostColumns
        select $"{file}:{line.Number} has {line.Text.Length} columns");

    [Fact]
    public void CommentsAndTexts_OfAllSources_AreInPlainTechnicalEnglish() => Assert.Empty(
        from pattern in new[] { "*.cs", "*.cshtml", "*.sh", "*.md" }
        from file in TheSystem.Files(pattern).Select(Relative)
        where Path.GetFileName(file) != $"{nameof(LineTests)}.cs"
        from line in Lines(file)
        let word = Figurative().Match(English(file, line.Text))
        where word.Success
        select $"{file}:{line.Number} \"{word.Value}\": use the technical term");

    /// <summary>The comment of a line and its string literals: log messages, exceptions and findings.</summary>
    private static string English(string file, string line) => Path.GetExtension(file) switch
    {
        ".md" => line,
        ".sh" => After(line, "#"),
        ".cs" => string.Join('\n', Literals().Matches(line).Select(literal => literal.Value).Append(After(line, "//"))),
        _ => After(line, "//"),
    };

    /// <summary>What follows a marker at the start of a line or after a blank.</summary>
    private static string After(string line, string marker)
    {
        var start = $" {line}".IndexOf($" {marker}", StringComparison.Ordinal);
        return start < 0 ? "" : line[(start + marker.Length)..];
    }

    private static IEnumerable<(int Number, string Text)> Lines(string file) =>
        File.ReadLines(Path.Combine(TheSystem.Root, file)).Select((text, place) => (place + 1, text));

    private static string Relative(string file) => Path.GetRelativePath(TheSystem.Root, file);

    /// <summary>Words of everyday speech for which the field has a term: unavailable, duplicate, return, publish, state, repair.</summary>
    [GeneratedRegex(
        @"\b((is|are|was|were|be) away|goes away|let go|gone|comes? twice|(is|are|was|were|be) told|owe[sd]?|(hold|holds|held) against"
        + @"|has the machine|whoever|asks|says|goes|leaves|stands|mends?|mended|strikes?|struck)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Figurative();

    [GeneratedRegex("\"[^\"]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex Literals();
}
