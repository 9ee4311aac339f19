using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>Clients that declare at the same time, each for households of its own, so that no two declare the same day.</summary>
internal sealed class Declarants : IDisposable
{
    private const int Clients = 8;
    private static readonly string[] DemoLogins = ["JTOULEMONDE", "NTOULEMONDE", "NETCHEVERRY"];

    private Declarants(IReadOnlyList<Declarant> all) => All = all;

    public IReadOnlyList<Declarant> All { get; }

    public IEnumerable<Acknowledged> Declared => All.SelectMany(declarant => declarant.Declared);

    /// <summary>One client per household of the claim, the first ones of them.</summary>
    public static Declarants Of(Claim claim, Entrance entrance, int? clients = null, TimeSpan? pace = null) => new(
    [
        .. claim.All.Take(clients ?? claim.Households)
            .Select(household => new Declarant(entrance, household.Mother, household.Code) { Pace = pace ?? Declarant.UsualPace }),
    ]);

    /// <summary>Eight clients that share all households of the demo town, which KillsTests has to itself.</summary>
    public static Declarants OfDemoTown(Entrance entrance) => new(
    [
        .. Enumerable.Range(0, Clients)
            .Select(client => new Declarant(entrance, DemoLogins[client % DemoLogins.Length], [.. Share(client)])),
    ]);

    public Task DeclareAsync(Quota quota) => Task.WhenAll(All.Select(declarant => DeclareAsync(declarant, quota)));

    public void Dispose()
    {
        foreach (var declarant in All)
            declarant.Dispose();
    }

    /// <summary>The failure of one ends all of them, so that it is reported.</summary>
    private static async Task DeclareAsync(Declarant declarant, Quota quota)
    {
        try
        {
            await declarant.DeclareAsync(quota);
        }
        catch
        {
            quota.End();
            throw;
        }
    }

    /// <summary>A child in shared custody belongs to the share of its first household.</summary>
    private static IEnumerable<string> Share(int client) =>
        Column("households.csv", 0).Except(Column("children.csv", 2), StringComparer.Ordinal)
            .Where((_, place) => place % Clients == client);

    private static IEnumerable<string> Column(string file, int number) =>
        File.ReadLines(Path.Combine(Repository.Root, "deploy/demo", file)).Skip(1).Select(line => line.Split(';')[number]);
}
