using System.Text.RegularExpressions;
using EspaceFamille.Chart.Tests.Tools;

namespace EspaceFamille.Chart.Tests;

/// <summary>The command lines of helm and kubectl in the pages for operators.</summary>
internal static partial class DocumentedCommands
{
    /// <summary>Each with the name of its page.</summary>
    public static IEnumerable<(string Page, string Line)> All =>
        from file in Directory.EnumerateFiles(Path.Combine(Tree.Root, "docs"), "*.md")
            .Append(Path.Combine(Tree.Chart, "README.md")).Append(Path.Combine(Tree.Root, "README.md"))
        let page = Path.GetRelativePath(Tree.Root, file)
        from line in InBlocks(File.ReadAllText(file)).Concat(InText(File.ReadAllText(file)))
        select (page, line);

    /// <summary>The words of a command as a shell would split them, without comments and redirections.</summary>
    public static string[] Words(string line) =>
        [.. Word.Matches(Rest.Replace(line, "")).Select(word => Quote.Replace(word.Value, "${text}"))];

    private static IEnumerable<string> InBlocks(string text) =>
        from block in Block.Matches(text)
        from line in block.Groups["text"].Value.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n')
        from command in line.Split(" | ")
        where command.StartsWith("helm ", StringComparison.Ordinal) || command.StartsWith("kubectl ", StringComparison.Ordinal)
        select command;

    /// <summary>In sentences only those that name an object of the installation: the others are no whole commands.</summary>
    private static IEnumerable<string> InText(string text) =>
        from span in Span.Matches(Block.Replace(text, ""))
        let command = span.Groups["text"].Value.Replace('\n', ' ')
        where command.StartsWith("kubectl ", StringComparison.Ordinal) && command.Contains("famille", StringComparison.Ordinal)
        select command;

    [GeneratedRegex("^```\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block { get; }

    [GeneratedRegex("`(?<text>[^`]+)`")]
    private static partial Regex Span { get; }

    [GeneratedRegex("""(?:'[^']*'|"[^"]*"|[^\s'"])+""")]
    private static partial Regex Word { get; }

    [GeneratedRegex("""'(?<text>[^']*)'|"(?<text>[^"]*)\x22""")]
    private static partial Regex Quote { get; }

    [GeneratedRegex(@"\s+[#&>].*$")]
    private static partial Regex Rest { get; }
}
