using System.Globalization;
using System.Text.RegularExpressions;

namespace EspaceFamille.Tool.Prove;

/// <summary>The campaigns that are tests with larger counts.</summary>
internal static partial class TestCampaigns
{
    private const int KillCount = 500;
    private const int RenderingKillRounds = 10;
    private const int HostileCount = 10_000;
    private const int GenuineCount = 500;
    private const int MutatedCount = 10_000;
    private const int GuessCount = 1_000;
    private const int SpaceGuessCount = 300;

    /// <summary>At most half of them use up one of the days of a school year.</summary>
    private const int RaceCount = 200;
    private const int FrozenSeconds = 600;

    /// <summary>Far more than a restart takes on a slow machine.</summary>
    private static readonly TimeSpan LongestKill = TimeSpan.FromMinutes(1);

    public static readonly TestCampaign Kills = new("kills", "EndToEnd.Tests", ["KillsTests"], KillCount * LongestKill,
        Variables(("ESPACE_KILLS", KillCount)),
        (lines, _) => (lines.FirstOrDefault(line => KillsLine().IsMatch(line)), []));

    /// <summary>The renderer, its launcher and the documents service, on the way of a file to its pages.</summary>
    public static readonly TestCampaign RenderingKills = new(
        "rendering-kills", "EndToEnd.Tests", ["RenderingKillsTests"], TimeSpan.FromMinutes(60),
        Variables(("ESPACE_RENDERING_KILLS", RenderingKillRounds)),
        (lines, _) => (lines.FirstOrDefault(line => RenderingKillsLine().IsMatch(line)), []));

    public static readonly TestCampaign Outages = new(
        "outages", "EndToEnd.Tests", ["OutageTests", "Kills.Broker"], TimeSpan.FromMinutes(30),
        new Dictionary<string, string>(StringComparer.Ordinal) { ["ESPACE_OUTAGES"] = "all" },
        (lines, _) => Details("outages", lines.Where(line => OutageLine().IsMatch(line))));

    public static readonly TestCampaign Frozen = new("frozen", "EndToEnd.Tests", ["FrozenTests"], TimeSpan.FromMinutes(30),
        Variables(("ESPACE_FROZEN_SECONDS", FrozenSeconds)),
        (lines, _) => (lines.FirstOrDefault(line => FrozenLine().IsMatch(line)), []));

    public static readonly TestCampaign Hostile = new("hostile", "Documents.Tests", ["MutationsTests"], TimeSpan.FromMinutes(90),
        Variables(("ESPACE_HOSTILE", HostileCount)),
        (_, passed) => (passed ? $"{HostileCount} damaged files, each with a verdict in time" : null, []));

    public static readonly TestCampaign Genuine = new("genuine", "Documents.Tests", ["GenuineCorpusTests"], TimeSpan.FromMinutes(30),
        Variables(("ESPACE_GENUINE", GenuineCount)),
        (lines, _) => (
            lines.FirstOrDefault(line => GenuineLine().IsMatch(line)),
            [.. lines.Where(line => line.StartsWith("refused: ", StringComparison.Ordinal))]));

    /// <summary>One in eight starts LibreOffice.</summary>
    public static readonly TestCampaign Rendered = new(
        "rendered", "Renderer.Tests", ["MutatedFilesTests", "HostileCasesTests", "GenuineFilesTests"], TimeSpan.FromMinutes(90),
        new Dictionary<string, string>(Variables(("ESPACE_MUTATED", MutatedCount)))
        {
            ["ESPACE_GENUINE"] = "all",
            ["ESPACE_CASES"] = "all",
        },
        (_, passed) => (
            passed ? $"{MutatedCount} mutated files and all hostile cases: each pages or unreadable, 0 connections, 0 failures" : null,
            []));

    /// <summary>The same kinds of file as <see cref="Genuine"/>, with their pages.</summary>
    public static readonly TestCampaign GenuinePages = new(
        "genuine-pages", "Renderer.Tests", ["GenuineCorpusTests"], TimeSpan.FromMinutes(60), Variables(("ESPACE_CORPUS", GenuineCount)),
        (lines, _) => (
            lines.FirstOrDefault(line => GenuineLine().IsMatch(line)),
            [.. lines.Where(line => line.StartsWith("refused: ", StringComparison.Ordinal))]));

    public static readonly TestCampaign Limits = new(
        "limits", "Renderer.Tests", ["LimitTests"], TimeSpan.FromMinutes(30),
        new Dictionary<string, string>(StringComparer.Ordinal) { ["ESPACE_LIMITS"] = "all" },
        (_, passed) => (passed ? "four scans under 44 limits, each complete or unreadable" : null, []));

    /// <summary>The medians are reported, not judged: they depend on the machine.</summary>
    public static readonly TestCampaign Guesses = new(
        "guesses", "Identity.Tests", ["GuessingTests", "EnumerationTests"], TimeSpan.FromMinutes(30),
        Variables(("ESPACE_TRIES", GuessCount)),
        (lines, passed) => (
            passed ? $"{GuessCount} guesses at one account and {GuessCount} at many, 0 let in" : null,
            [.. lines.Where(line => GuessesLine().IsMatch(line))]));

    /// <summary>A copy of databases, files, secrets and environments against a storage space of a family.</summary>
    public static readonly TestCampaign StolenCopy = new(
        "stolen-copy", "EndToEnd.Tests", ["StolenCopyTests"], TimeSpan.FromMinutes(30), Variables(),
        (lines, _) => (lines.FirstOrDefault(line => StolenCopyLine().IsMatch(line)), []));

    /// <summary>Guesses with the database and the pepper, and damaged files.</summary>
    public static readonly TestCampaign StorageSpace = new(
        "storage-space", "Documents.Tests", [".PasswordGuessingTests", "HostileSpaceFilesTests"], TimeSpan.FromMinutes(60),
        Variables(("ESPACE_SPACE_GUESSES", SpaceGuessCount), ("ESPACE_HOSTILE_SPACE", HostileCount)),
        (lines, _) => Details("findings", lines.Where(line => StorageSpaceLine().IsMatch(line))));

    /// <summary>5,000 addresses against 1,000 accounts for seven virtual days.</summary>
    public static readonly TestCampaign Botnet = new(
        "botnet", "Identity.Tests", [".BotnetTests"], TimeSpan.FromMinutes(60),
        new Dictionary<string, string>(StringComparer.Ordinal) { ["ESPACE_BOTNET"] = "all" },
        (lines, _) => (lines.FirstOrDefault(line => BotnetLine().IsMatch(line)), []));

    /// <summary>A withdrawal against a decision, and a declaration against itself.</summary>
    public static readonly TestCampaign Races = new(
        "races", "Reservations.Tests", ["SettlementRaceTests"], TimeSpan.FromMinutes(30), Variables(("ESPACE_RACES", RaceCount)),
        (lines, _) => (lines.FirstOrDefault(line => RacesLine().IsMatch(line)), []));

    public static readonly TestCampaign Durability = new("durability", "DocDb.Tests", ["Durability.KillTests"], TimeSpan.FromMinutes(60),
        Variables(("ESPACE_ROUNDS", 20), ("ESPACE_WRITES", 10_000)),
        (lines, passed) =>
        {
            var writes = lines.Select(line => RoundLine().Match(line)).Where(match => match.Success)
                .Select(match => long.Parse(match.Groups["writes"].Value, CultureInfo.InvariantCulture)).ToArray();
            return ($"{writes.Length} kills, {writes.Sum()} acknowledged writes{(passed ? ", 0 lost" : "")}", []);
        });

    public static readonly IReadOnlyList<TestCampaign> All =
    [
        Kills, RenderingKills, Outages, Frozen, Hostile, Genuine, Rendered, GenuinePages, Limits, Guesses, StolenCopy, StorageSpace, Botnet,
        Races, Durability,
    ];

    private static (string? Counted, IReadOnlyList<string> Details) Details(string what, IEnumerable<string> lines)
    {
        var details = lines.ToArray();
        return ($"{details.Length} {what}", details);
    }

    private static Dictionary<string, string> Variables(params IEnumerable<(string Name, int Value)> variables) =>
        variables.ToDictionary(variable => variable.Name, variable =>
            variable.Value.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);

    [GeneratedRegex("^[0-9]+ kills, ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KillsLine();

    [GeneratedRegex("^[0-9]+ kills on the way to pages, ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RenderingKillsLine();

    [GeneratedRegex(
        "(: [0-9]+ absences, longest (answer|response) )|(^[0-9]+ absences declared without a broker)", RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 1000)]
    private static partial Regex OutageLine();

    [GeneratedRegex("^[0-9]+ genuine files( rendered)?, ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GenuineLine();

    [GeneratedRegex("^[0-9]+ s without an answer of the database: ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FrozenLine();

    [GeneratedRegex("^[0-9]+ addresses against [0-9]+ accounts ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BotnetLine();

    [GeneratedRegex("^[0-9]+ keys of the copy tried on ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StolenCopyLine();

    [GeneratedRegex(
        "^[0-9]+ (guesses at a storage password|damaged files at a storage space)", RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex StorageSpaceLine();

    [GeneratedRegex("^[0-9]+ of [0-9]+ withdrawals came before ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RacesLine();

    [GeneratedRegex(
        "^((one account|many accounts), [a-z]+: known logins |/compte/[a-z/-]+: known )", RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex GuessesLine();

    [GeneratedRegex("round [0-9]+: (?<writes>[0-9]+) writes acknowledged", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RoundLine();
}
