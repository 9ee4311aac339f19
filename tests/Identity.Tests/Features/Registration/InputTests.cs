using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.Registration;

/// <summary>Bad input: a sentence at the field, the rest kept, nothing unescaped.</summary>
[Collection(Registrations.Name)]
public sealed class InputTests(DemoTown town) : IDisposable
{
    private readonly Newcomer _newcomer = new(town.Host);

    public void Dispose() => _newcomer.Dispose();

    public static TheoryData<string, string, string> Wrong { get; } = new()
    {
        { "nom", "", "Saisissez votre nom d’usage." },
        { "nom", "<b>MARTIN</b>", "des lettres, des espaces" },
        { "nom", new string('A', 81), "80 caractères au plus" },
        { "nom", new string('A', 20_000), "80 caractères au plus" },
        { "nom", "MAR\u0007TIN", "des lettres, des espaces" },
        { "nom", "MARTIN \U0001F600", "des lettres, des espaces" },
        { "nom", "MAR\u202ETIN", "des lettres, des espaces" },
        { "prenoms", "007", "des lettres, des espaces" },
        { "civilite", "Prince", "Choisissez une civilité." },
        { "paysNaissance", "a\u0001b", "des lettres, des chiffres" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Identity_WrongField_HasASentenceAndKeepsTheOthers(string field, string value, string sentence)
    {
        await _newcomer.BeginAsync();

        var page = await (await _newcomer.IdentityAsync(("communeNaissance", "Bayonne"), (field, value))).PageAsync();

        Assert.Contains(sentence, page.QuerySelector($"#{field}-erreur")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Bayonne", page.QuerySelector("#communeNaissance")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("main b:not(.note b)"));
        Assert.StartsWith("Erreur", page.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("codePostal", "4022", "Le code postal a 5 chiffres")]
    [InlineData("voie", "<script>", "des lettres, des chiffres")]
    public async Task Address_WrongField_HasASentence(string field, string value, string sentence)
    {
        await _newcomer.BeginAsync();

        var page = await (await _newcomer.AddressAsync((field, value))).PageAsync();

        Assert.Contains(sentence, page.QuerySelector($"#{field}-erreur")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("courriel", "camille@", "nom@exemple.fr")]
    [InlineData("courriel", "", "Saisissez votre courriel.")]
    [InlineData("mobile", "12", "commence par 0")]
    [InlineData("telephone", "0123<b>", "commence par 0")]
    public async Task Contact_WrongField_HasASentence(string field, string value, string sentence)
    {
        await _newcomer.BeginAsync();

        var page = await (await _newcomer.ContactAsync((field, value))).PageAsync();

        Assert.Contains(sentence, page.QuerySelector($"#{field}-erreur")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_InDecomposedForm_AreKeptComposed()
    {
        await _newcomer.BeginAsync();

        await _newcomer.IdentityAsync(("prenoms", "Zoe\u0301"));

        Assert.Equal("Zo\u00E9", (await _newcomer.StepAsync("identite")).QuerySelector("#prenoms")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("motDePasse", "court1A", "au moins 8 caractères")]
    [InlineData("motDePasse", "toutenminuscules1", "majuscule")]
    [InlineData("motDePasse", "Camille-2026", "se devine")]
    [InlineData("identifiant", "é", "au moins 3 caractères")]
    public async Task SignIn_WrongPasswordOrName_HasASentenceAndNeverShowsThePassword(string field, string value, string sentence)
    {
        await _newcomer.BeginAsync();
        await _newcomer.IdentityAsync();

        var page = await (await _newcomer.SignInAsync((field, value), ("confirmation", value))).PageAsync();

        Assert.Contains(sentence, page.QuerySelector($"#{field}-erreur")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("", page.QuerySelector("#motDePasse")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task SignIn_WithoutTheSecurityCheck_IsRefusedAtIt()
    {
        await _newcomer.BeginAsync();

        var page = await (await _newcomer.SignInAsync(("controleTexte", ""))).PageAsync();

        Assert.NotNull(page.QuerySelector("#controleTexte-erreur"));
    }
}
