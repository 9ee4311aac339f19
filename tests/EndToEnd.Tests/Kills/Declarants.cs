using EspaceFamille.TestKit.Towns;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>Clients that declare at the same time, each for households of its own, so that no two declare the same day.</summary>
internal sealed class Declarants : IDisposable
{
    private Declarants(IReadOnlyList<Declarant> all) => All = all;

    public IReadOnlyList<Declarant> All { get; }

    public IEnumerable<Acknowledged> Declared => All.SelectMany(declarant => declarant.Declared);

    /// <summary>One client per household of the claim, the first ones of them.</summary>
    public static Declarants Of(Claim claim, Entrance entrance, int? clients = null, TimeSpan? pace = null) => new(
    [
        .. claim.All.Take(clients ?? claim.Households)
            .Select(household => new Declarant(entrance, household.Mother, household.Code) { Pace = pace ?? Declarant.UsualPace }),
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
}
