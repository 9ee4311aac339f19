using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.Registration;

/// <summary>User names that are taken, kept on a letter, or wanted by many at once.</summary>
[Collection(Registrations.Name)]
public sealed class UserNameTests(DemoTown town)
{
    private const string Unavailable = "Ce nom n’est pas disponible. S’il figure sur votre courrier, entrez la clé";

    [Theory]
    [InlineData("JTOULEMONDE")]
    [InlineData("jtoulemonde")]
    [InlineData("YLAFITTE")]
    public async Task UserName_TakenOrKept_HasTheSameAnswerAndAsksForTheKey(string userName)
    {
        using var newcomer = new Newcomer(town.Host, userName);
        await newcomer.BeginAsync();
        await newcomer.IdentityAsync();
        await newcomer.AddressAsync();
        await newcomer.ContactAsync();

        var page = await (await newcomer.SignInAsync()).PageAsync();

        Assert.Contains(Unavailable, page.QuerySelector("#identifiant-erreur")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#cleIdentifiant"));
        Assert.DoesNotContain("LAFITTE", page.Words().Replace("YLAFITTE", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Yannick", "LAFITTE", "85988-BEN3WNM", true)]
    [InlineData("yannick", "Lafitte", "85988-ben3wnm", true)]
    [InlineData("Marion", "LAFITTE", "85988-BEN3WNM", false)]
    [InlineData("Yannick", "LAFITTE", "23575-LLXF5VU", false)]
    public async Task UserName_KeptOnALetter_IsGivenToTheReaderOfThatLetterAlone(string first, string last, string key, bool isGiven)
    {
        using var newcomer = new Newcomer(town.Host, "YLAFITTE") { FirstNames = first, LastName = last };
        await newcomer.BeginAsync();
        await newcomer.IdentityAsync();
        await newcomer.AddressAsync();
        await newcomer.ContactAsync();

        var answer = await newcomer.SignInAsync(("cleIdentifiant", key));

        Assert.Equal(isGiven, answer.Headers.Location is not null);
    }

    [Fact]
    public async Task UserName_WantedByManyAtOnce_IsGivenOnceAndTheOthersKeepTheirForms()
    {
        const int Many = 100;
        var wanted = $"V{Platform.Ids.New()[^12..]}";
        var newcomers = Enumerable.Range(0, Many).Select(_ => new Newcomer(town.Host, wanted)).ToList();
        await Task.WhenAll(newcomers.Select(newcomer => newcomer.FillAtOnceAsync()));

        var sent = await Task.WhenAll(newcomers.Select(newcomer => newcomer.SendAsync()));

        Assert.Single(sent, answer => answer.Target() == "/compte/creation/envoyee");
        const string Taken = "/compte/creation/identifiants?pris=1";
        Assert.Equal(Many - 1, sent.Count(answer => answer.Target().StartsWith(Taken, StringComparison.Ordinal)));
        var loser = newcomers[Array.FindIndex(sent, answer => answer.Target() != "/compte/creation/envoyee")];
        Assert.Equal("EXEMPLE", (await loser.StepAsync("identite")).QuerySelector("#nom")!.GetAttribute("value"));
        loser.UserName = $"{wanted}2";
        Assert.NotNull((await loser.SignInAsync()).Headers.Location);
        newcomers.ForEach(newcomer => newcomer.Dispose());
    }

    [Fact]
    public async Task Mail_OfAnotherAccount_IsAcceptedWithoutAWord()
    {
        using var newcomer = new Newcomer(town.Host) { Email = "nathalie.toulemonde@familles.example" };

        await newcomer.OpenAsync();

        Assert.Equal("nathalie.toulemonde@familles.example", Assert.Single(await newcomer.MailsAsync()).Email);
    }
}
