namespace EspaceFamille.TestKit.Towns;

/// <summary>Who has which households and accounts of a town that several test classes share. Two classes cannot claim the same.</summary>
public sealed class TownPlan
{
    private readonly Dictionary<string, Claim> _claims;

    /// <exception cref="ArgumentException">Two claims name the same class or the same people.</exception>
    public TownPlan(params IReadOnlyList<Claim> claims)
    {
        _claims = claims.ToDictionary(claim => claim.TestClass, StringComparer.Ordinal);
        var surnames = new HashSet<string>(StringComparer.Ordinal);
        foreach (var household in claims.SelectMany(claim => claim.All))
        {
            if (!surnames.Add(household.Surname))
                throw new ArgumentException($"The household {household.Surname} is claimed twice.", nameof(claims));
        }
    }

    public IReadOnlyCollection<Claim> Claims => _claims.Values;

    /// <summary>The claim of a test class.</summary>
    /// <exception cref="KeyNotFoundException">The class has none.</exception>
    public Claim Of<TTest>() => Of(typeof(TTest).Name);

    /// <summary>The claim of a figure of the benchmarks.</summary>
    /// <exception cref="KeyNotFoundException">The figure has none.</exception>
    public Claim Of(string name) => _claims[name];
}
