using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>Families that declare while a dependency of the services is unavailable, until the test ends them.</summary>
internal sealed class Declaring : IDisposable
{
    /// <summary>More than are declared before and during an outage.</summary>
    private const int MostDeclarations = 60;

    private readonly Quota _quota = Quota.Of(MostDeclarations);
    private readonly Task _running;

    private Declaring(Declarants families) => (Families, _running) = (families, families.DeclareAsync(_quota));

    public Declarants Families { get; }

    /// <summary>The number of responses so far.</summary>
    public int Responses => Families.All.Sum(one => one.Times.Count);

    public TimeSpan LongestResponse => Families.All.Max(one => one.Times.Longest);

    /// <summary>Returns once each family of the claim has declared twice.</summary>
    public static async Task<Declaring> BeginAsync(Claim claim, Entrance entrance)
    {
        var declaring = new Declaring(Declarants.Of(claim, entrance));
        await declaring.UntilAsync(
            () => declaring.Families.All.All(one => one.Declared.Count > 1), "each family declares", Eventually.Limit);
        return declaring;
    }

    /// <summary>Waits for the condition, or for the failure of a family, which <see cref="EndAsync"/> throws.</summary>
    public Task UntilAsync(Func<bool> condition, string what, TimeSpan limit) =>
        Eventually.True(() => Task.FromResult(condition() || _running.IsFaulted), what, limit);

    public Task EndAsync()
    {
        _quota.End();
        return _running;
    }

    public void Dispose() => Families.Dispose();
}
