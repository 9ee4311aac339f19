using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Features.Operations.ImportTown;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Tests.Features.Operations.ImportTown;

public sealed class TownFilesTests : IDisposable
{
    private readonly string _files = Directory.CreateTempSubdirectory("town-").FullName;

    public TownFilesTests()
    {
        foreach (var file in Directory.GetFiles(DemoTown.Files, "*.csv"))
            File.Copy(file, Path.Combine(_files, Path.GetFileName(file)));
    }

    public void Dispose() => Directory.Delete(_files, recursive: true);

    [Fact]
    public void Read_DemoTown_ContainsTheFamilyOfTheManual()
    {
        var (town, errors) = Read();

        Assert.Empty(errors);
        var household = town!.Households.Single(household => household.AccessKeys.Any(key => key.Key == "18456-N00BOES")).Household;
        Assert.Equal(["Jacques", "Nathalie"], household.Adults.Select(adult => adult.FirstName));
        Assert.Equal(["Johan", "Charlotte", "Coline"], household.Children.Select(child => child.FirstName));
        Assert.Equal(["MDARMENDRAIL", "PLABORDE", "SHARISPE", "BDUCASSE"], town.Accounts.Select(account => account.UserName));
        Assert.All(town.Accounts, account => Assert.Equal((AccountState.Pending, null), (account.State, account.PasswordHash)));
    }

    [Theory]
    [InlineData("households.csv", "F001;1 rue;40220;Tarnos", "households.csv, ligne {0}, colonne code : « F001 » figure déjà plus haut.")]
    [InlineData("households.csv", "F999;1 rue;40220", "households.csv, ligne {0} : la ligne n’a pas autant de valeurs que l’en-tête.")]
    [InlineData("adults.csv", "A9999;F999;Madame;Anne;NEMO;anne@familles.example;;ANEMO",
        "adults.csv, ligne {0}, colonne household : « F999 » n’existe pas dans households.csv.")]
    [InlineData("adults.csv", "A9999;F001;Docteur;Anne;NEMO;anne@familles.example;;ANEMO",
        "adults.csv, ligne {0}, colonne title : « Docteur » n’est pas connu (valeurs possibles : Madame, Monsieur).")]
    [InlineData("adults.csv", "A9999;F001;Madame;Anne;NEMO;anne;;ANEMO",
        "adults.csv, ligne {0}, colonne email : « anne » n’est pas une adresse électronique.")]
    [InlineData("children.csv", "E9999;F001;;Anna;NEMO;14/03/2018",
        "children.csv, ligne {0}, colonne birthDate : « 14/03/2018 » n’est pas une date de la forme 2026-09-01.")]
    [InlineData("accesskeys.csv", "F001;18456;;", "accesskeys.csv, ligne {0}, colonne key : « 18456 » n’a pas la forme 18456-N00BOES.")]
    [InlineData("accounts.csv", "boss;CHEF;Madame;Anne;NEMO;anne@mairie.example",
        "accounts.csv, ligne {0}, colonne role : « boss » n’est pas connu (valeurs possibles : agent, kitchen, finance, admin).")]
    [InlineData("accounts.csv", "family;ANEMO;Madame;Anne;NEMO;anne@familles.example",
        "accounts.csv, ligne {0}, colonne role : le compte d’une famille ne s’importe pas : il s’ouvre avec la clé de son courrier.")]
    [InlineData("accounts.csv", "agent;plaborde;Madame;Anne;NEMO;anne@mairie.example",
        "accounts.csv, ligne {0}, colonne login : « plaborde » figure déjà plus haut.")]
    public void Read_OneInvalidLine_ReportsFileLineAndColumn(string file, string line, string expected)
    {
        var path = Path.Combine(_files, file);
        File.AppendAllText(path, line + "\n");
        var number = File.ReadAllLines(path).Length;

        var (_, errors) = Read();

        Assert.Contains(string.Format(System.Globalization.CultureInfo.InvariantCulture, expected, number), errors);
    }

    [Theory]
    [InlineData("password", "Ardoise-5816", "accounts.csv, ligne 2 et une autre, colonne password")]
    [InlineData("totpSecret", "KQCYAZSNLMV6SSGYBYDH7PGVH5PC3GPE", "accounts.csv, ligne 2 et une autre, colonne totpSecret")]
    [InlineData("password", "", "accounts.csv, ligne 1, colonne password")]
    public void Read_CredentialsInTheFile_AreRefusedAndNotRepeated(string column, string value, string place)
    {
        File.WriteAllText(
            Path.Combine(_files, "accounts.csv"),
            $"role;login;{column};title;firstName;lastName;email\n"
            + $"agent;CHEF;{value};Madame;Anne;NEMO;anne@mairie.example\nagent;CHEF2;{value};Madame;Anne;NEMO;anne@mairie.example\n");

        var (_, errors) = Read();

        Assert.Equal([$"{place} : les mots de passe et les clés d’authentification ne s’importent pas."], errors);
    }

    [Fact]
    public void Read_SeveralInvalidLines_ReportsAll()
    {
        File.AppendAllText(Path.Combine(_files, "children.csv"), "E9998;F001;;Anna;NEMO;demain\nE9999;F999;;Anna;NEMO;2018-03-14\n");
        File.Delete(Path.Combine(_files, "accesskeys.csv"));

        var (_, errors) = Read();

        Assert.Equal(3, errors.Count);
        Assert.Contains("accesskeys.csv : le fichier est absent.", errors);
    }

    private (TownImport? Town, IReadOnlyList<string> Errors) Read()
    {
        var import = new CsvImport(_files, "demo");
        var codes = new TownFileCheck(import, new DateOnly(2026, 11, 25)).Run();
        return (import.IsValid ? TownFiles.Read(import, codes) : null, [.. import.Errors.Select(error => error.ToString())]);
    }
}
