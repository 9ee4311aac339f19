namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>Four parents of two households, each with a child of its own to declare for.</summary>
internal sealed class Declarants : IDisposable
{
    private static readonly (string Login, string Household)[] Parents =
        [("JTOULEMONDE", "F001"), ("NTOULEMONDE", "F001"), ("NETCHEVERRY", "F002"), ("NETCHEVERRY", "F002")];

    private Declarants(IReadOnlyList<Declarant> all) => All = all;

    public IReadOnlyList<Declarant> All { get; }

    public IEnumerable<Acknowledged> Declared => All.SelectMany(declarant => declarant.Declared);

    public static async Task<Declarants> ReadyAsync(Town town)
    {
        var all = new Declarants([.. Parents.Select((parent, index) => new Declarant(town, parent.Login, parent.Household, child: index % 2))]);
        await Task.WhenAll(all.All.Select(declarant => declarant.UploadAsync()));
        return all;
    }

    public void Dispose()
    {
        foreach (var declarant in All)
            declarant.Dispose();
    }
}
