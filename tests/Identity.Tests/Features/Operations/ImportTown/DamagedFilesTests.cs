namespace EspaceFamille.Identity.Tests.Features.Operations.ImportTown;

/// <summary>
/// What an import of files that were cut, are empty, or are of last year or of another town would do to the demo town.
/// </summary>
public sealed class DamagedFilesTests : IDisposable
{
    private readonly TownFolder _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("households.csv")]
    [InlineData("adults.csv")]
    [InlineData("children.csv")]
    [InlineData("accounts.csv")]
    [InlineData("accesskeys.csv")]
    public void Plan_FileCutInALine_IsRefusedWithItsLine(string file)
    {
        // After the first separator of a line in the middle.
        _files.Cut(file, bytes => Array.IndexOf(bytes, (byte)';', Array.IndexOf(bytes, (byte)'\n', bytes.Length / 2)) + 1);
        var last = File.ReadAllLines(_files.At(file)).Length;

        var (town, errors) = _files.Read();

        Assert.Null(town);
        Assert.Contains($"{file}, ligne {last} : la ligne n’a pas autant de valeurs que l’en-tête.", errors);
    }

    [Theory]
    [InlineData("households.csv")]
    [InlineData("adults.csv")]
    [InlineData("children.csv")]
    public void Plan_FileCutAtALineThatOthersName_IsRefused(string file)
    {
        _files.Edit(file, lines => lines.Take(lines.Length / 2));

        var (town, errors) = _files.Read();

        Assert.Null(town);
        Assert.NotEmpty(errors);
    }

    [Fact]
    public void Plan_StaffCutAtALine_NeedsTheNumber()
    {
        _files.Edit("accounts.csv", lines => lines.Take(3));

        Assert.Equal(2, PlannedTown.Plan(_files).Report.NeedsAllowed);
        Assert.Contains("Comptes d’agents : BDUCASSE", PlannedTown.Report(_files), StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_KeysCutAtALine_RevokesNoLetterOfAnAdult()
    {
        _files.Edit("accesskeys.csv", lines => lines.Take(50));

        Assert.Null(PlannedTown.Plan(_files).Report.NeedsAllowed);
        Assert.DoesNotContain("Retirés", PlannedTown.Report(_files), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("households.csv")]
    [InlineData("accounts.csv")]
    public void Plan_FileOfNoBytes_IsRefused(string file)
    {
        _files.Cut(file, _ => 0);

        Assert.Contains($"{file} : le fichier est vide : sa première ligne nomme ses colonnes.", _files.Read().Errors);
    }

    [Fact]
    public void Plan_EveryFileCutAtHalf_NeedsTheNumberOfAll()
    {
        _files.KeepHouseholds(code => string.CompareOrdinal(code, "F041") < 0);

        Assert.StartsWith(
            """
                                     ajoutés  modifiés   retirés  inchangés
            Foyers                         0         0        41         40
            Adultes                        0         0        60         71
            Enfants                        0         0        65         85
            Clés d’accès                   0         0         0         71
            Rattachements                  0         0        41         40
            Comptes de familles            0         0         0         40
            Comptes d’agents               0         0         0          4
            Retirés par ces fichiers : 207
              Foyers : F041
            """,
            PlannedTown.Report(_files), StringComparison.Ordinal);
        Assert.EndsWith("\n  et 167 autres", PlannedTown.Report(_files), StringComparison.Ordinal);
        Assert.Equal(207, PlannedTown.Plan(_files).Report.NeedsAllowed);
    }

    [Fact]
    public void Plan_FilesOfLastYear_NeedTheNumber()
    {
        _files.KeepHouseholds(code => code is not ("F080" or "F081"));
        _files.Replace("households.csv", "F003;38 chemin", "F003;40 chemin");

        Assert.Equal(
            """
                                     ajoutés  modifiés   retirés  inchangés
            Foyers                         0         1         2         78
            Adultes                        0         0         2        129
            Enfants                        0         0         3        147
            Clés d’accès                   0         0         0        129
            Rattachements                  0         0         2         79
            Comptes de familles            0         0         0         79
            Comptes d’agents               0         0         0          4
            Retirés par ces fichiers : 9
              Foyers : F080
              Foyers : F081
              Adultes : F080
              Adultes : F081
              Enfants : F080
              Enfants : F081
              Enfants : F081
              Rattachements : F080
              Rattachements : F081
            """,
            PlannedTown.Report(_files));
        Assert.Equal(9, PlannedTown.Plan(_files).Report.NeedsAllowed);
    }

    [Fact]
    public void Plan_FilesOfAnotherTown_NeedTheNumberOfEverybody()
    {
        foreach (var file in Directory.GetFiles(_files.Folder, "*.csv").Select(Path.GetFileName).Where(file => file != "accounts.csv"))
            _files.Edit(file!, lines => lines.Select(Rename));

        Assert.StartsWith(
            """
                                     ajoutés  modifiés   retirés  inchangés
            Foyers                        81         0        81          0
            Adultes                      131         0       131          0
            Enfants                      150         0       150          0
            Clés d’accès                 131         0         0          0
            Rattachements                  0         0        81          0
            Comptes de familles            0         0         0          0
            Comptes d’agents               0         0         0          4
            Retirés par ces fichiers : 443
            """,
            PlannedTown.Report(_files), StringComparison.Ordinal);
        Assert.Equal(443, PlannedTown.Plan(_files).Report.NeedsAllowed);
    }

    /// <summary>The codes of households, adults and children of another town.</summary>
    private static string Rename(string line) => string.Join(
        ';',
        line.Split(';').Select(value =>
            value is ['F' or 'A' or 'E', .. { Length: 3 or 4 } digits] && digits.All(char.IsAsciiDigit) ? $"{value[0]}9{digits}" : value));
}
