using EspaceFamille.TestKit;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>Eight clients at once, each with a share of the town's households, so that no two want the same day.</summary>
internal sealed class Declarants : IDisposable
{
    private const int Clients = 8;
    private static readonly string[] Logins = ["JTOULEMONDE", "NTOULEMONDE", "NETCHEVERRY"];

    /// <param name="pace">How long each pauses after a declaration, where it is not the usual while: the town has so many days.</param>
    public Declarants(Entrance entrance, TimeSpan? pace = null) => All =
        [.. Enumerable.Range(0, Clients).Select(client => new Declarant(entrance, Logins[client % Logins.Length], [.. Share(client)]) { Pace = pace ?? Declarant.UsualPace })];

    public IReadOnlyList<Declarant> All { get; }

    public IEnumerable<Acknowledged> Declared => All.SelectMany(declarant => declarant.Declared);

    public Task DeclareUntilAsync(CancellationToken enough) => Task.WhenAll(All.Select(declarant => declarant.DeclareUntilAsync(enough)));

    public void Dispose()
    {
        foreach (var declarant in All)
            declarant.Dispose();
    }

    /// <summary>A child in shared custody belongs to its first household's share.</summary>
    private static IEnumerable<string> Share(int client) =>
        Column("households.csv", 0).Except(Column("children.csv", 2), StringComparer.Ordinal).Where((_, place) => place % Clients == client);

    private static IEnumerable<string> Column(string file, int number) =>
        File.ReadLines(Path.Combine(Repository.Root, "deploy/demo", file)).Skip(1).Select(line => line.Split(';')[number]);
}
