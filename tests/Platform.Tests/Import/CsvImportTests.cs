using Xunit;

namespace EspaceFamille.Platform.Tests.Import;

public sealed class CsvImportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("csv-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_GoodRows_GivesThemAll()
    {
        var import = Import("day;kind;days\n2026-12-17;Utc; Monday Friday \n");
        var row = Assert.Single(Read(import));
        Assert.Equal((new DateOnly(2026, 12, 17), DateTimeKind.Utc), (row.Day, row.Kind));
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Friday], row.Days);
        Assert.Empty(import.Errors);
    }

    [Theory]
    [InlineData("17/12/2026;Utc;", 3, "day", "« 17/12/2026 » n’est pas une date de la forme 2026-09-01.")]
    [InlineData("2026-12-17;Nowhere;", 3, "kind", "« Nowhere » n’est pas connu (valeurs possibles : Unspecified, Utc, Local).")]
    [InlineData("2026-12-17;Utc;Funday", 3, "days", "« Funday » n’est pas connu")]
    [InlineData(";Utc;", 3, "day", "une valeur est attendue.")]
    public void Read_BadField_NamesFileLineColumnAndRule(string line, int number, string column, string rule)
    {
        var import = Import($"day;kind;days\n2026-12-17;Utc;\n{line}\n");
        Assert.Single(Read(import));
        var error = Assert.Single(import.Errors);
        Assert.StartsWith($"rows.csv, ligne {number}, colonne {column} : {rule}", $"{error}", StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TwoBadLines_NamesBoth()
    {
        var import = Import("day;kind;days\nx;Utc;\n2026-12-17;Utc;\ny;Utc;\n");
        Read(import);
        Assert.Equal(2, import.Errors.Count);
    }

    [Theory]
    [InlineData("2026-12-17;Utc", "rows.csv, ligne 3 : la ligne n’a pas autant de valeurs que l’en-tête.")]
    [InlineData("2026-12-17;U\"tc;", "rows.csv, ligne 3 : un guillemet est mal placé.")]
    public void Read_LineThatIsNoLine_IsNamed(string line, string expected)
    {
        var import = Import($"day;kind;days\n2026-12-17;Utc;\n{line}\n");
        Read(import);
        Assert.Contains(expected, import.Errors.Select(error => $"{error}"));
    }

    [Fact]
    public void Lines_DecomposedAccents_AreComposedInColumnsCodesAndNames()
    {
        Write("places.csv", "code;pr\u00E9nom\n\u00C9COLE;Zo\u00E9\n");
        Write("rows.csv", "place;pre\u0301nom\nE\u0301COLE;Zoe\u0301\n");
        var import = new CsvImport(_folder, "a-town");
        var places = new ImportCodes("places.csv");
        foreach (var line in import.Lines("places.csv"))
            places.Define(line, "code");

        var row = Assert.Single(import.Read("rows.csv", line => (Place: line.Reference("place", places), Name: line.Text("pr\u00E9nom"))));

        Assert.Empty(import.Errors);
        Assert.Equal(("\u00C9COLE", "Zo\u00E9"), row);
        Assert.Equal(import.Ids.Place("\u00C9COLE"), import.Ids.Place(row.Place));
    }

    [Fact]
    public void Define_SameCodeComposedAndDecomposed_IsRefused()
    {
        Write("places.csv", "code\n\u00C9COLE\nE\u0301COLE\n");
        var import = new CsvImport(_folder, "a-town");
        var places = new ImportCodes("places.csv");
        foreach (var line in import.Lines("places.csv"))
            places.Define(line, "code");

        Assert.Equal("places.csv, ligne 3, colonne code : « \u00C9COLE » figure déjà plus haut.", $"{Assert.Single(import.Errors)}");
    }

    [Fact]
    public void Read_MissingColumn_IsNamedOnce()
    {
        var import = Import("day;days\n2026-12-17;\n2026-12-18;\n");
        Read(import);
        Assert.Equal(["rows.csv, ligne 1, colonne kind : la colonne est absente."], import.Errors.Select(error => $"{error}"));
    }

    [Fact]
    public void Read_MissingFile_SaysSo()
    {
        var import = new CsvImport(_folder, "demo");
        import.Read("none.csv", row => row.Text("x"));
        Assert.Equal(["none.csv : le fichier est absent."], import.Errors.Select(error => $"{error}"));
    }

    private static IReadOnlyList<Row> Read(CsvImport import) =>
        import.Read("rows.csv", row => new Row(row.Day("day"), row.Choice<DateTimeKind>("kind"), row.Choices<DayOfWeek>("days")));

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);

    private CsvImport Import(string text)
    {
        File.WriteAllText(Path.Combine(_folder, "rows.csv"), text);
        return new CsvImport(_folder, "demo");
    }

    private sealed record Row(DateOnly Day, DateTimeKind Kind, IReadOnlyList<DayOfWeek> Days);
}
