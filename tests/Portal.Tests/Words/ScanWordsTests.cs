using EspaceFamille.Contracts.Documents;
using EspaceFamille.Portal.Words;
using Xunit;

namespace EspaceFamille.Portal.Tests.Words;

public sealed class ScanWordsTests
{
    [Theory]
    [InlineData("pending", "En cours d’analyse antivirus", "clock")]
    [InlineData("infected", "Fichier refusé par l’antivirus", "cross")]
    public void State_OfAFileThatDoesNotOpen_IsSaidInWordsBesideASign(string scan, string word, string icon) =>
        Assert.Equal((word, icon), (ScanWords.State(scan)?.Word, ScanWords.State(scan)?.Icon));

    [Theory]
    [InlineData("clean")]
    [InlineData(null)]
    public void State_OfAFileThatOpens_IsNotSaid(string? scan) => Assert.Null(ScanWords.State(scan));

    [Fact]
    public void Reasons_OfARefusal_NameTheAntivirusOnlyWhereItFoundSomethingAndTheOpenOneLast()
    {
        Assert.DoesNotContain(RefusalReason.Infected, ReviewWords.Reasons(infected: false));
        Assert.Equal(Enum.GetValues<RefusalReason>().Order(), ReviewWords.Reasons(infected: true).Order());
        Assert.Equal(RefusalReason.Other, ReviewWords.Reasons(infected: true).Last());
    }
}
