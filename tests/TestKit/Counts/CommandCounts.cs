using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.TestKit.Counts;

/// <summary>How often each collection has received each command, as the embedded document server counts.</summary>
public sealed record CommandCounts(IReadOnlyDictionary<(string Namespace, string Command), long> ByCommand)
{
    /// <summary>The commands of which each one waits for its own flush to disk.</summary>
    private static readonly string[] DurableWrites = ["insert", "update", "delete", "findAndModify"];

    /// <summary>Leases of periodic jobs are renewed in the background, whatever is counted.</summary>
    private const string Leases = ".leases";

    public long Total => ByCommand.Values.Sum();

    public long Writes => ByCommand.Where(one => DurableWrites.Contains(one.Key.Command, StringComparer.Ordinal)).Sum(one => one.Value);

    /// <summary>The counts of one database.</summary>
    public CommandCounts Of(string database) => new(ByCommand
        .Where(one => one.Key.Namespace.StartsWith($"{database}.", StringComparison.Ordinal)).ToDictionary());

    /// <summary>The counts of all other commands.</summary>
    public CommandCounts Without(params (string Namespace, string Command)[] commands) =>
        new(ByCommand.Where(one => !commands.Contains(one.Key)).ToDictionary());

    public static async Task<CommandCounts> ReadAsync(IMongoClient server)
    {
        var status = await server.GetDatabase("admin").RunCommandAsync<BsonDocument>(new BsonDocument("serverStatus", 1));
        return new(status["docdb"]["commands"].AsBsonArray
            .Where(one => !one["ns"].AsString.EndsWith(Leases, StringComparison.Ordinal))
            .ToDictionary(one => (one["ns"].AsString, one["command"].AsString), one => one["count"].ToInt64()));
    }

    public CommandCounts Since(CommandCounts before) => new(ByCommand
        .ToDictionary(one => one.Key, one => one.Value - before.ByCommand.GetValueOrDefault(one.Key)));

    /// <summary>The median of each command's count over several runs: a poll that happens during one of them does not count.</summary>
    public static CommandCounts Median(IReadOnlyList<CommandCounts> runs) => new(runs
        .SelectMany(run => run.ByCommand.Keys).Distinct()
        .Select(key => (Key: key, Count: runs.Select(run => run.ByCommand.GetValueOrDefault(key)).Order().ElementAt(runs.Count / 2)))
        .Where(one => one.Count > 0).ToDictionary(one => one.Key, one => one.Count));

    /// <summary>"enrolments find 1, plannings find 2".</summary>
    public override string ToString() => string.Join(
        ", ", ByCommand.OrderBy(one => one.Key).Select(one => $"{one.Key.Namespace} {one.Key.Command} {one.Value}"));
}
