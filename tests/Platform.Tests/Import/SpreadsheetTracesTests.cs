using System.Text;
using Xunit;

namespace EspaceFamille.Platform.Tests.Import;

/// <summary>Files as spreadsheets write them.</summary>
public sealed class SpreadsheetTracesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("csv-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("code;name\nA;Zoé\nB;\n")]
    [InlineData("code;name\r\nA;Zoé\r\nB;\r\n")]
    [InlineData("\uFEFFcode;name\r\nA;Zoé\r\nB;\r\n")]
    [InlineData("code;name;;\r\nA;Zoé;;\r\nB;;;\r\n;;;\r\n")]
    [InlineData("code;name\r\nA;Zoé;;\r\nB;;\r\n;\r\n\r\n")]
    [InlineData("code;name;;\r\nA;Zoé\r\nB;")]
    [InlineData("code;name\r\n\"A\";\"Zoé\";;\r\nB;;;\r\n")]
    public void Read_TracesOfSpreadsheets_ReadsTheSameLines(string text)
    {
        var (rows, errors) = Read(Encoding.UTF8.GetBytes(text));

        Assert.Empty(errors);
        Assert.Equal([("A", "Zoé", 2), ("B", null, 3)], rows);
    }

    [Fact]
    public void Read_EmptyLinesBetween_KeepTheNumbersOfTheLines() =>
        Assert.Equal([("A", "x", 2), ("B", "y", 5)], Read("code;name\nA;x\n;;\n\nB;y\n"u8.ToArray()).Rows);

    [Theory]
    [InlineData("code;name\nA;Zoé;x;\n")]
    [InlineData("code;name\nA\n")]
    public void Read_ValueBeyondTheHeaderOrMissing_IsAnError(string text) => Assert.Equal(
        ["rows.csv, ligne 2 : la ligne n’a pas autant de valeurs que l’en-tête."], Read(Encoding.UTF8.GetBytes(text)).Errors);

    [Fact]
    public void Read_SeparatorInQuotes_IsPartOfTheValue() =>
        Assert.Equal([("A", "x;", 2)], Read("code;name\nA;\"x;\"\n"u8.ToArray()).Rows);

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(";;;\r\n\r\n")]
    public void Read_EmptyFile_IsAnError(string text) => Assert.Equal(
        ["rows.csv : le fichier est vide : sa première ligne nomme ses colonnes."], Read(Encoding.UTF8.GetBytes(text)).Errors);

    [Theory]
    [InlineData("code;name\r\nA;x\r\nB;Zo\u00E9\r\n", "rows.csv, ligne 3, colonne name : ")]
    [InlineData("code;name\r\n\u00C9;x\r\n", "rows.csv, ligne 2, colonne code : ")]
    [InlineData("code;pr\u00E9nom\r\nA;x\r\n", "rows.csv, ligne 1 : ")]
    public void Read_Latin1_NamesLineColumnAndWhatToDo(string text, string place)
    {
        var error = Assert.Single(Read(Encoding.Latin1.GetBytes(text)).Errors);

        Assert.Equal(
            place + "le fichier n’est pas en UTF-8, sans doute en Latin-1 (Windows-1252) : dans le tableur, enregistrez-le au format "
                + "« CSV UTF-8 ».",
            error);
    }

    private (IReadOnlyList<(string Code, string? Name, int Line)> Rows, IReadOnlyList<string> Errors) Read(byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(_folder, "rows.csv"), bytes);
        var import = new CsvImport(_folder, "demo");
        var rows = import.Read("rows.csv", line => (line.Text("code"), line.Optional("name"), line.Number));
        return (rows, [.. import.Errors.Select(error => $"{error}")]);
    }
}
