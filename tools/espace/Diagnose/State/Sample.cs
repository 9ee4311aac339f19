using System.Globalization;
using System.Text.RegularExpressions;

namespace EspaceFamille.Tool.Diagnose.State;

/// <summary>One line of the Prometheus text format.</summary>
internal sealed partial record Sample(string Name, string Labels, double Value)
{
    public static IEnumerable<Sample> ReadAll(string text) =>
        from line in text.Split('\n')
        let match = Line().Match(line)
        where match.Success
        where double.TryParse(match.Groups["value"].ValueSpan, CultureInfo.InvariantCulture, out _)
        select new Sample(
            match.Groups["name"].Value, match.Groups["labels"].Value,
            double.Parse(match.Groups["value"].ValueSpan, CultureInfo.InvariantCulture));

    /// <summary>The value of a label; empty where the sample has none of that name.</summary>
    public string Label(string name) => Regex.Match(
        Labels, $"(^|,){name}=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["value"].Value;

    [GeneratedRegex(
        @"^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(\{(?<labels>.*)\})? (?<value>\S+)( \d+)?$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Line();
}
