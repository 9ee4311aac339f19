namespace EspaceFamille.Identity.Features.ImportTown;

/// <summary>The files of the town that are identity's, line by line.</summary>
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
        import.Lines(HouseholdsFile), import.Lines(AdultsFile), import.Lines("children.csv"), import.Lines("accesskeys.csv"), import.Lines("accounts.csv"));
}
