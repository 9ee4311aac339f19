using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Platform.Tests.Import.Town;

public sealed class TownFileCheckTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private readonly string _folder = Directory.CreateTempSubdirectory("town-").FullName;

    public TownFileCheckTests()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "deploy/helm/espace-famille/demo"), "*.csv"))
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Run_DemoTown_HasNoError() => Assert.Empty(Errors());

    [Theory]
    [InlineData("school-years.csv", "2029-2030;2029-09-01;2028-08-31", "lastDay : la fin (2028-08-31) précède le début (2029-09-01).")]
    [InlineData("school-years.csv", "2026-bis;2027-08-01;2027-08-15", "firstDay : cette année chevauche l’année « 2026-2027 ».")]
    [InlineData("school-years.csv", "2027-2028;2030-09-01;2031-08-31", "label : « 2027-2028 » figure déjà plus haut.")]
    [InlineData("school-holidays.csv", "Hiver;A;2027-02-28;2027-02-13", "to : la fin (2027-02-13) précède le début (2027-02-28).")]
    [InlineData("school-holidays.csv", "Hiver bis;A;2027-02-20;2027-03-05",
        "from : ces vacances de la zone A chevauchent « Hiver ».")]
    [InlineData("town-days.csv", "2027-06-25;Fête", "day : ce jour figure déjà plus haut.")]
    [InlineData("places.csv", "PINS;Les Pins", "code : « PINS » figure déjà plus haut.")]
    [InlineData("openings.csv", "PINS;2026-2027;Monday;",
        "schoolYear : les ouvertures de « PINS » pour 2026-2027 figurent déjà plus haut.")]
    [InlineData("closures.csv", "JAURES;2027-01-29;Travaux", "day : ce jour de « JAURES » figure déjà plus haut.")]
    [InlineData("closures.csv", "JAURES;2040-01-27;Travaux", "day : « 2040-01-27 » est en dehors des années de school-years.csv.")]
    [InlineData("closures.csv", "JAURES;2027-02-30;Travaux", "day : « 2027-02-30 » n’est pas une date de la forme 2026-09-01.")]
    [InlineData("closures.csv", "JAURES;0207-01-27;Travaux", "day : « 0207-01-27 » n’est pas une date possible.")]
    [InlineData("activities.csv", "CLSH;Centre", "code : « CLSH » figure déjà plus haut.")]
    [InlineData("notice-rules.csv", "2026-09-01;No;10;CalendarDays;;;10;CalendarDays;;",
        "effectiveFrom : une autre règle s’applique déjà à partir de ce jour.")]
    [InlineData("proof-rules.csv", "2026-09-01;ChildIllness;72;10", "effectiveFrom : une autre règle du motif « ChildIllness »")]
    [InlineData("proof-rules.csv", "2027-09-01;ChildIllness;48;2", "lastResortDays : le dernier délai suit le premier")]
    [InlineData("proof-rules.csv", "2027-09-01;TeacherAbsence;48;10", "reason : « TeacherAbsence » n’est pas connu")]
    [InlineData("notice-rules.csv", "2027-09-01;No;101;CalendarDays;;;15;CalendarDays;;", "reserveNumber : un délai va de 0 à 100")]
    [InlineData("notice-rules.csv", "2027-09-01;No;1;WeekdayOfEarlierWeek;;;15;CalendarDays;;",
        "reserveWeekday : le jour de la semaine est nécessaire.")]
    [InlineData("households.csv", "F999;1 rue;1000;Bourg", "postCode : « 1000 » n’est pas un code postal de cinq chiffres")]
    [InlineData("households.csv", "F999;1 rue;40220;Tarnos", "le foyer « F999 » n’a aucun adulte dans adults.csv.")]
    [InlineData("adults.csv", "A9999;F001;Madame;Anne;NEMO;anne@familles.example;639980001;N",
        "telephone : « 639980001 » n’est pas un numéro de téléphone")]
    [InlineData("adults.csv", "A9999;F001;Madame;Anne;NEMO;anne@familles.example;33639980001;N", "telephone : « 33639980001 »")]
    [InlineData("adults.csv", "A9999;F001;Madame;Anne;NEMO;anne@familles.example;+3,36E+10;N", "telephone : « +3,36E+10 »")]
    [InlineData("adults.csv", "A9999;F001;Madame;Anne;NEMO;anne@;0639980001;N", "email : « anne@ » n’est pas une adresse électronique.")]
    [InlineData("children.csv", "E9999;F001;F001;Anna;NEMO;2018-03-14",
        "secondHousehold : le second foyer est le même que le premier.")]
    [InlineData("children.csv", "E9999;F001;;Anna;NEMO;2081-03-14", "birthDate : « 2081-03-14 » n’est pas la date de naissance")]
    [InlineData("children.csv", "E9999;F001;;Anna;NEMO;1918-03-14", "birthDate : « 1918-03-14 » n’est pas la date de naissance")]
    [InlineData("enrolments.csv", "R9;E0001;CLSH;PINS;G;2027-07-02;2026-09-01;2026-06-15;;", "to : la fin (2026-09-01) précède")]
    [InlineData("enrolments.csv", "R9;E0001;CLSH;PINS;G;2020-09-01;2027-07-02;2026-06-15;;",
        "from : « 2020-09-01 » précède la première année de school-years.csv.")]
    [InlineData("enrolments.csv", "R9;E0001;CLSH;PINS;G;2026-09-01;2027-07-02;;;", "createdOn : une valeur est attendue.")]
    [InlineData("enrolments.csv", "R9;E0001;CLSH;PINS;G;2026-09-01;2027-07-02;15/06/2026;;", "createdOn : « 15/06/2026 »")]
    [InlineData("enrolments.csv", "R9;E0001;CLSH;PINS;G;2026-09-01;2027-07-02;2026-06-15;;CM1\u0007",
        "class : la valeur dépasse 200 caractères ou contient un caractère invisible.")]
    [InlineData("reservations.csv", "R26-0001;Monday;2027-01-01;2026-12-01", "to : la fin (2026-12-01) précède")]
    [InlineData("reservations.csv", "R26-0001;;2026-12-01;2026-12-31", "weekdays : une valeur est attendue.")]
    [InlineData("reservations.csv", "R26-0001;Monday;2028-01-01;2028-02-01", "from : cette période est en dehors de celle")]
    public void Run_OneLineThatCannotBeRight_IsRefusedWithFileAndLine(string file, string line, string expected)
    {
        var number = Append(file, line);

        Assert.Contains(Errors(), error => error.StartsWith($"{file}, ligne {number}", StringComparison.Ordinal)
            && error.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("A", "D",
        "town.csv, ligne 2, colonne zone : « D » n’est pas une zone de school-holidays.csv (valeurs possibles : A, B, C).")]
    [InlineData("40220", "4022", "town.csv, ligne 2, colonne postCode : « 4022 » n’est pas un code postal")]
    public void Run_TownWithAWrongValue_IsRefused(string right, string wrong, string expected)
    {
        Replace("town.csv", $";{right}", $";{wrong}");

        Assert.StartsWith(expected, Assert.Single(Errors()), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_YearWithoutHolidaysOfTheZone_IsRefused()
    {
        Append("school-years.csv", "2029-2030;2029-09-01;2030-08-31");

        Assert.Equal(
            ["school-holidays.csv : aucune vacance de la zone A n’est décrite pour l’année « 2029-2030 »."], Errors());
    }

    [Fact]
    public void Run_DuplicateColumn_IsRefusedInWords()
    {
        Replace("places.csv", "code;name", "code;code");

        Assert.Equal("places.csv, ligne 1, colonne code : la colonne figure deux fois dans l’en-tête.", Errors()[0]);
    }

    [Fact]
    public void Run_EnrolmentsWithoutTheClassColumn_HaveNoError()
    {
        var path = Path.Combine(_folder, "enrolments.csv");
        File.WriteAllLines(path, File.ReadAllLines(path).Select(line => line[..line.LastIndexOf(';')]));

        Assert.Empty(Errors());
    }

    [Fact]
    public void Run_NoProofRules_HasNoError()
    {
        File.Delete(Path.Combine(_folder, "proof-rules.csv"));

        Assert.Empty(Errors());
    }

    [Fact]
    public void Run_MissingDefinitions_AreOneErrorWithItsConsequencesCounted()
    {
        File.Delete(Path.Combine(_folder, "places.csv"));

        var errors = Errors();

        Assert.Equal("places.csv : le fichier est absent.", errors[0]);
        Assert.Contains("enrolments.csv : 422 valeurs n’ont pas pu être comparées à places.csv, dont les erreurs sont ci-dessus.", errors);
        Assert.All(errors.Skip(1), error => Assert.Contains("pas pu être compar", error, StringComparison.Ordinal));
    }

    [Fact]
    public void Run_LineOfADefinitionWithAnError_HasNoConsequence()
    {
        Replace("places.csv", "PINS;3-Accueil de loisirs Les Pins", "PINS;");

        Assert.Equal(["places.csv, ligne 4, colonne name : une valeur est attendue."], Errors());
    }

    [Fact]
    public void Run_OneUnknownCodeOnManyLines_IsOneError()
    {
        Replace("enrolments.csv", ";CONCARET;", ";CONCARRET;");

        var error = Assert.Single(Errors());

        Assert.StartsWith("enrolments.csv, ligne 2 et ", error, StringComparison.Ordinal);
        Assert.EndsWith(" autres, colonne place : « CONCARRET » n’existe pas dans places.csv.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_SchoolDaysInTheFirstYear_AreRefusedWithWhatIsMissing()
    {
        Replace("notice-rules.csv", "15;CalendarDays", "3;SchoolDays");

        var error = Assert.Single(Errors());

        Assert.Contains(
            "colonne from : un délai en jours d’école (notice-rules.csv) demande l’année scolaire qui précède « 2026-2027 »",
            error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_FileChangedBetweenTwoReadings_IsRefused()
    {
        var import = new CsvImport(_folder, "demo");
        var codes = new TownFileCheck(import, Today).Run();
        Append("places.csv", "NEW;Un lieu");

        import.Read(codes.Places.File, NamedLine.Of);

        Assert.Equal("places.csv : le fichier a changé pendant l’importation : relancez-la.", $"{Assert.Single(import.Errors)}");
    }

    private int Append(string file, string line)
    {
        var path = Path.Combine(_folder, file);
        File.AppendAllText(path, line + "\n");
        return File.ReadAllLines(path).Length;
    }

    private void Replace(string file, string right, string wrong)
    {
        var path = Path.Combine(_folder, file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(right, wrong, StringComparison.Ordinal));
    }

    private string[] Errors()
    {
        var import = new CsvImport(_folder, "demo");
        new TownFileCheck(import, Today).Run();
        return [.. import.Errors.Select(error => $"{error}")];
    }
}
