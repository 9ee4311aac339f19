namespace EspaceFamille.Story;

/// <summary>The town's letter to an adult, and what that person knows beside it.</summary>
internal sealed record TownLetter(
    string UserName, string Key, string Title, string FirstName, string LastName, string Email, string Telephone)
{
    /// <summary>The letter to the first adult of a household, as the town's files have it.</summary>
    /// <param name="town">The folder of the files.</param>
    public static TownLetter Of(string town, string household)
    {
        var key = Rows(town, "accesskeys.csv").First(row => row["household"] == household);
        var adult = Rows(town, "adults.csv").First(row => row["code"] == key["adult"]);
        return new(
            key["userName"], key["key"], adult["title"], adult["firstName"], adult["lastName"], adult["email"], adult["telephone"]);
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string town, string file)
    {
        var rows = File.ReadLines(Path.Combine(town, file)).Where(line => line.Length > 0).Select(line => line.Split(';')).ToArray();
        return rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));
    }
}
