using System.Security.Cryptography;
using System.Text;

namespace EspaceFamille.AppHost;

/// <summary>
/// The fictive town, imported by the hosts themselves before they serve, and not again while neither the programs nor
/// the town's files nor the place of the data have changed since.
/// </summary>
internal sealed class Town(Place place)
{
    private static readonly string[] Elsewhere = ["MONGODB_URI", "RABBITMQ_URI"];
    private static readonly string[] Importers = ["services/identity", "services/reservations"];

    private readonly string _done = Path.Combine(place.Data, "town.done");
    private string? _stamp;

    private string Stamp => _stamp ??= Read();

    /// <summary>What tells a host to import the town, or nothing where that is done.</summary>
    public Dictionary<string, string> Import => File.Exists(_done) && File.ReadAllText(_done) == Stamp
        ? []
        : new() { ["BeforeServing__Import"] = place.Demo };

    public void Keep() => File.WriteAllText(_done, Stamp);

    private string Read()
    {
        var programs = Importers.SelectMany(project => Directory.EnumerateFiles(place.Output(project), "EspaceFamille.*.dll"));
        var facts = programs.Concat(Directory.EnumerateFiles(place.Demo)).Order(StringComparer.Ordinal)
            .Select(file => $"{file} {new FileInfo(file).Length} {File.GetLastWriteTimeUtc(file):O}")
            .Concat(Elsewhere.Select(Place.Given));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', facts))));
    }
}
