using System.Globalization;

namespace EspaceFamille.Documents.Tests.Domain.Inspection.Hostile;

/// <summary>All hostile files: those made by hand, one per rule, then the requested number of mutations of genuine files.</summary>
internal static class HostileFiles
{
    /// <summary>Number of files in the tests; ESPACE_HOSTILE sets it. The default includes all files made by hand, and mutations.</summary>
    public static int Count { get; } = int.TryParse(
        Environment.GetEnvironmentVariable("ESPACE_HOSTILE"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 600;

    public static IEnumerable<HostileFile> ByHand() =>
    [
        .. HostileNames.All(), .. WrongTypes.All(), .. HostilePdfs.All(), .. HostilePngs.All(), .. HostileJpegs.All(),
        .. HostileBmps.All(), .. HostileZips.All(), .. HostileOdts.All(), .. HostileDocxs.All(), .. HostileDocs.All(),
    ];

    public static IEnumerable<HostileFile> Take(int count) => ByHand().Concat(Mutations.Endless()).Take(count);
}
