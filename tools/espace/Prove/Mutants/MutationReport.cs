using System.Text.Json.Nodes;

namespace EspaceFamille.Tool.Prove.Mutants;

/// <summary>Stryker's report.</summary>
internal static class MutationReport
{
    private const int LongestReplacement = 120;

    /// <summary>
    /// The mutants that no test noticed: file, line, and the code that replaced the original. Empty where there is no report.
    /// </summary>
    public static IReadOnlyList<string> Survivors(string file) => !File.Exists(file) ? [] :
    [
        .. from entry in JsonNode.Parse(File.ReadAllBytes(file))!["files"]!.AsObject().OrderBy(entry => entry.Key, StringComparer.Ordinal)
           from mutant in entry.Value!["mutants"]!.AsArray()
           where $"{mutant!["status"]}" is "Survived" or "NoCoverage"
           select $"{Path.GetFileName(entry.Key)}:{mutant["location"]!["start"]!["line"]}: {OneLine($"{mutant["replacement"]}")}",
    ];

    private static string OneLine(string code)
    {
        var line = string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestReplacement ? line : line[..LongestReplacement];
    }
}
