using Xunit;
using static EspaceFamille.Language.Tests.Days;

namespace EspaceFamille.Language.Tests;

public sealed class FrenchInstantsTests
{
    [Theory]
    [InlineData("2026-12-02T22:59:59Z", "mercredi 2 décembre 2026 à 23\u00A0h\u00A059", "mer. 2 déc., 23\u00A0h\u00A059")]
    [InlineData("2026-07-01T22:00:00Z", "jeudi 2 juillet 2026 à 0\u00A0h\u00A000", "jeu. 2 juil., 0\u00A0h\u00A000")]
    [InlineData("2026-10-25T00:30:00Z", "dimanche 25 octobre 2026 à 2\u00A0h\u00A030", "dim. 25 oct., 2\u00A0h\u00A030")]
    [InlineData("2027-03-28T01:00:00Z", "dimanche 28 mars 2027 à 3\u00A0h\u00A000", "dim. 28 mars, 3\u00A0h\u00A000")]
    public void Full_TownOnParisTime_DoesNotNameTheZone(string instant, string full, string brief)
    {
        var paris = In("Europe/Paris");
        Assert.Equal((full, brief), (paris.Full(Instant(instant)), paris.Abbreviated(Instant(instant))));
    }

    [Theory]
    [InlineData("Indian/Reunion", "mardi 1er décembre 2026 à 3\u00A0h\u00A059 (heure de La Réunion)")]
    [InlineData("America/Martinique", "lundi 30 novembre 2026 à 19\u00A0h\u00A059 (heure de la Martinique)")]
    [InlineData("Pacific/Noumea", "mardi 1er décembre 2026 à 10\u00A0h\u00A059 (heure de la Nouvelle-Calédonie)")]
    [InlineData("Indian/Mauritius", "mardi 1er décembre 2026 à 3\u00A0h\u00A059 (heure de Mauritius)")]
    public void Full_TownOnAnotherTime_NamesTheZone(string zone, string expected) =>
        Assert.Equal(expected, In(zone).Full(Instant("2026-11-30T23:59:00Z")));

    [Theory]
    [InlineData("Europe/Paris", null)]
    [InlineData("Pacific/Noumea", "heure de la Nouvelle-Calédonie")]
    public void Zone_OfTheTown_IsNamedUnlessItIsParisTime(string zone, string? name) => Assert.Equal(name, In(zone).Zone);

    [Fact]
    public void Day_JustBeforeMidnightInUtc_IsTheDayOfTheTown()
    {
        var instant = Instant("2026-11-30T23:30Z");
        Assert.Equal((Day("2026-12-01"), Day("2026-11-30")), (In("Europe/Paris").Day(instant), In("America/Cayenne").Day(instant)));
    }

    [Theory]
    [InlineData("Europe/Paris", "10\u00A0h\u00A005")]
    [InlineData("Indian/Reunion", "13\u00A0h\u00A005 (heure de La Réunion)")]
    public void TimeOfDay_Instant_IsThatOfTheTown(string zone, string expected) =>
        Assert.Equal(expected, In(zone).TimeOfDay(Instant("2026-12-03T09:05:40Z")));

    [Fact]
    public void TimeWithSeconds_Instant_HasItsSeconds() =>
        Assert.Equal("18\u00A0h\u00A003 et 07\u00A0s", In("Europe/Paris").TimeWithSeconds(Instant("2026-12-16T17:03:07Z")));

    [Fact]
    public void WithoutWeekday_Instant_StartsWithItsDate() =>
        Assert.Equal("16 décembre 2026 à 18\u00A0h\u00A003", In("Europe/Paris").WithoutWeekday(Instant("2026-12-16T17:03:07Z")));

    private static FrenchInstants In(string zone) => new(TimeZoneInfo.FindSystemTimeZoneById(zone));
}
