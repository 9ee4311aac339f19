using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary>The lines of the town's files that this service imports.</summary>
internal sealed record TownFiles(
    IReadOnlyList<CsvLine> Households,
    IReadOnlyList<CsvLine> Adults,
    IReadOnlyList<CsvLine> Children,
    IReadOnlyList<CsvLine> AccessKeys,
    IReadOnlyList<CsvLine> Accounts)
{
    public const string HouseholdsFile = "households.csv";
    public const string AdultsFile = "adults.csv";

    public static TownFiles Read(CsvImport import) => new(
        import.Lines(HouseholdsFile),
        import.Lines(AdultsFile),
        import.Lines("children.csv"),
        import.Lines("accesskeys.csv"),
        import.Lines("accounts.csv"));
}
