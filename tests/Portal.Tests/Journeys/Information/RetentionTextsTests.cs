using EspaceFamille.Platform;
using EspaceFamille.Portal.Journeys.Information;
using Xunit;

namespace EspaceFamille.Portal.Tests.Journeys.Information;

public sealed class RetentionTextsTests
{
    private static readonly DateOnly EndOfAugust = new(2001, 8, 31);

    [Theory]
    [InlineData("7 days", "7\u00A0jours après la décision")]
    [InlineData("1 day", "1\u00A0jour après la décision")]
    [InlineData("2 months", "2\u00A0mois après la décision")]
    [InlineData("12 months", "1\u00A0an après la décision")]
    [InlineData("24 months", "2\u00A0ans après la décision")]
    [InlineData("school year", "jusqu’à la fin de l’année scolaire (31 août), et au moins 2\u00A0mois après la décision")]
    public void Lines_OfAClass_StateItsPeriodInWords(string period, string words) =>
        Assert.Equal(words, Assert.Single(Lines(("DecidedPieces", period))).Period);

    [Fact]
    public void Lines_ClassOfSeveralServices_IsOneLinePerPeriod() => Assert.Equal(
        ["1\u00A0an après la lecture", "2\u00A0ans après la lecture"],
        Lines(("Readings", "12 months"), ("Readings", "24 months"), ("Readings", "12 months")).Select(line => line.Period));

    [Fact]
    public void Lines_Register_AreKeptWhileRegistered() => Assert.Equal(
        "tant que votre foyer est inscrit auprès de la ville", Assert.Single(Lines(("Accounts", "registration"))).Period);

    private static IEnumerable<RetentionLine> Lines(params (string Name, string Period)[] classes) =>
        RetentionTexts.Lines(classes.Select(one => (new RetentionClassResponse(one.Name, one.Period), EndOfAugust)));
}
