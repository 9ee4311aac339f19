using EspaceFamille.Language;
using EspaceFamille.Portal.Texts;
using Xunit;

namespace EspaceFamille.Portal.Tests.Texts;

public sealed class ProofTextsTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly FrenchInstants Instants = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));

    [Theory]
    [InlineData(72 * 60, "il reste 3\u00A0jours")]
    [InlineData(48 * 60, "il reste 2\u00A0jours")]
    [InlineData((48 * 60) - 1, "il reste 47\u00A0heures")]
    [InlineData(60, "il reste 1\u00A0heure")]
    [InlineData(59, "il reste 59\u00A0minutes")]
    [InlineData(0, "il reste 1\u00A0minute")]
    public void Left_Time_IsInWholeUnits(int minutes, string expected) =>
        Assert.Equal(expected, ProofTexts.Left(Now.AddMinutes(minutes), Now));

    [Theory]
    [InlineData(0, "Justificatif à ajouter avant le vendredi 4 décembre 2026 à 10\u00A0h\u00A000 (il reste 2\u00A0jours)")]
    [InlineData(49, "Justificatif en retard : à ajouter avant le samedi 12 décembre 2026 à 10\u00A0h\u00A000 (il reste 7\u00A0jours)")]
    public void Awaited_BeforeAndAfterTheDeadline_NamesTheNextLimit(int hours, string expected) =>
        Assert.Equal(expected, ProofTexts.Awaited(Now.AddHours(48), Now.AddDays(10), Now.AddHours(hours), Instants));
}
