using System.Globalization;

namespace EspaceFamille.Documents.Tests.Inspection.Hostile;

/// <summary>All hostile files: those made by hand for one rule each, then as many mutations of genuine ones as asked.</summary>
internal static class HostileFiles
{
    /// <summary>How many the tests take; ESPACE_HOSTILE sets it, and the default takes all those made by hand, and as many mutations.</summary>
    public static int Count { get; } = int.TryParse(
        Environment.GetEnvironmentVariable("ESPACE_HOSTILE"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 600;

    public static IEnumerable<HostileFile> ByHand() =>
    [
        .. HostileNames.All(), .. WrongTypes.All(), .. HostilePdfs.All(), .. HostilePngs.All(), .. HostileJpegs.All(),
        .. HostileBmps.All(), .. HostileZips.All(), .. HostileOdts.All(), .. HostileDocxs.All(), .. HostileDocs.All(),
    ];

    public static IEnumerable<HostileFile> Take(int count) => ByHand().Concat(Mutations.Endless()).Take(count);
}
