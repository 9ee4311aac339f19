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

    public static TownFiles Read(string directory, ICollection<ImportError> errors) => new(
        CsvFile.Read(directory, HouseholdsFile, ["code", "addressLine", "postCode", "town"], errors),
        CsvFile.Read(directory, AdultsFile, ["code", "household", "title", "firstName", "lastName", "email", "telephone"], errors),
        CsvFile.Read(directory, "children.csv", ["code", "household", "secondHousehold", "firstName", "lastName", "birthDate"], errors),
        CsvFile.Read(directory, "accesskeys.csv", ["household", "key"], errors),
        CsvFile.Read(directory, "accounts.csv", ["role", "login", "password", "totpSecret", "household", "adult", "title", "firstName", "lastName", "email"], errors));
}
