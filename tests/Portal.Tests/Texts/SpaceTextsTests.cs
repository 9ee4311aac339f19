using System.Globalization;
using EspaceFamille.Documents.Api;
using EspaceFamille.Portal.Texts;
using Xunit;

namespace EspaceFamille.Portal.Tests.Texts;

public sealed class SpaceTextsTests
{
    [Theory]
    [InlineData(null, null, "3\u00A0documents dans votre espace de stockage")]
    [InlineData("2026-12-30", null, "Votre espace sera vidé le 30 décembre 2026")]
    [InlineData(null, "2027-01-01", "Votre espace sera effacé le 1er janvier 2027, sauf si vous l’ouvrez d’ici là")]
    [InlineData("2026-12-30", "2027-01-01", "Votre espace sera vidé le 30 décembre 2026")]
    [InlineData("2026-12-30", "2026-12-05", "Votre espace sera effacé le 5 décembre 2026, sauf si vous l’ouvrez d’ici là")]
    public void Tile_SpaceThatWillBeDeleted_NamesTheFirstDay(string? emptied, string? erased, string expected) =>
        Assert.Equal(expected, SpaceTexts.Tile(new SpaceResponse(
            SpaceState.Ready, IsOpen: false, null, null, 3, 65_536, 50, 104_857_600, [], Day(emptied), Day(erased))));

    private static DateOnly? Day(string? day) =>
        day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
