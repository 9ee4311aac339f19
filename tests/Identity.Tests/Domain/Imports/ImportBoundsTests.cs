using EspaceFamille.Identity.Domain.Imports;

namespace EspaceFamille.Identity.Tests.Domain.Imports;

public sealed class ImportBoundsTests
{
    [Theory]
    [InlineData((int)ImportKind.Link, 2, 98, null)]
    [InlineData((int)ImportKind.Link, 3, 97, 3)]
    [InlineData((int)ImportKind.Link, 20, 9_980, null)]
    [InlineData((int)ImportKind.Link, 21, 9_979, 21)]
    [InlineData((int)ImportKind.Adult, 3, 97, 3)]
    [InlineData((int)ImportKind.Child, 3, 97, 3)]
    [InlineData((int)ImportKind.Household, 1, 9_999, 1)]
    [InlineData((int)ImportKind.StaffAccount, 1, 9_999, 1)]
    [InlineData((int)ImportKind.AccessKey, 500, 0, null)]
    [InlineData((int)ImportKind.Link, 0, 0, null)]
    public void Needed_DisabledAndUntouched_IsTheNumberBeyondTheBounds(int kind, int disabled, int untouched, int? needed) =>
        Assert.Equal(needed, ImportBounds.Needed([new((ImportKind)kind, 0, 0, disabled, untouched)]));

    [Fact]
    public void Needed_SeveralKindsTogether_IsTheirSum() => Assert.Equal(22, ImportBounds.Needed(
        [new(ImportKind.Link, 0, 0, 11, 9_989), new(ImportKind.Adult, 0, 0, 11, 9_989), new(ImportKind.AccessKey, 0, 0, 40, 0)]));
}
