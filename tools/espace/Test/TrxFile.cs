using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace EspaceFamille.Tool.Test;

/// <summary>The results that the test runner writes. A crashed run writes no file or a partial one: then nothing was counted.</summary>
internal sealed class TrxFile
{
    private const string NotExecuted = "NotExecuted";

    private readonly IReadOnlyList<XElement> _results;

    private TrxFile(XDocument? document)
    {
        var counters = document?.Descendants().FirstOrDefault(element => element.Name.LocalName == "Counters");
        (Passed, Failed) = (Number(counters, "passed"), Number(counters, "failed"));
        Skipped = Number(counters, "total") - Number(counters, "executed");
        _results = document?.Descendants().Where(element => element.Name.LocalName == "UnitTestResult").ToArray() ?? [];
    }

    public int Passed { get; }

    public int Failed { get; }

    public int Skipped { get; }

    /// <summary>Each reason once.</summary>
    public IReadOnlyList<string> SkipReasons
    {
        get
        {
            var reasons = _results.Where(result => Outcome(result) == NotExecuted)
                .Select(Reason).Where(reason => reason.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
            return reasons.Length > 0 ? reasons : ["no reason given"];
        }
    }

    /// <summary>One line per test: its outcome and its name.</summary>
    public IEnumerable<string> Outcomes => _results.Select(result => $"{Outcome(result)} {result.Attribute("testName")?.Value}");

    /// <summary>All that the tests wrote, line by line.</summary>
    public IEnumerable<string> OutputLines => _results.SelectMany(result => result.Descendants())
        .Where(element => element.Name.LocalName == "StdOut").SelectMany(element => element.Value.Split('\n'));

    public static TrxFile Read(string file)
    {
        try
        {
            return new TrxFile(File.Exists(file) ? XDocument.Load(file) : null);
        }
        catch (XmlException)
        {
            return new TrxFile(document: null);
        }
    }

    private static string Outcome(XElement result) => result.Attribute("outcome")?.Value ?? "";

    private static string Reason(XElement result) =>
        result.Descendants().FirstOrDefault(element => element.Name.LocalName is "Message" or "StdOut")?.Value.Trim() ?? "";

    private static int Number(XElement? counters, string name) =>
        int.TryParse(counters?.Attribute(name)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
