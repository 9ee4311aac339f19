using EspaceFamille.Documents.Api;
using EspaceFamille.Portal.Texts;
using Xunit;

namespace EspaceFamille.Portal.Tests.Texts;

public sealed class FileTextsTests
{
    [Theory]
    [InlineData(null, null, FileState.Received)]
    [InlineData(null, ScanState.Clean, FileState.Received)]
    [InlineData(null, ScanState.Infected, FileState.Infected)]
    [InlineData(FileState.Ready, ScanState.Clean, FileState.Ready)]
    public void StateOf_ResponseOfEachVersion_IsAsStatedOrStillReceived(FileState? state, ScanState? scan, FileState expected) =>
        Assert.Equal(expected, FileTexts.StateOf(File(state) with { Scan = scan }));

    [Theory]
    [InlineData(FileState.Received, "En cours d’analyse", "clock")]
    [InlineData(FileState.Ready, "Lisible", "check")]
    [InlineData(FileState.Unreadable, "Illisible", "cross")]
    [InlineData(FileState.Infected, "Refusé par l’antivirus", "cross")]
    [InlineData(FileState.Unknown, "État inconnu", "clock")]
    public void Of_EachState_HasTextAndIcon(FileState state, string word, string icon) =>
        Assert.Equal((word, icon), (FileTexts.Of(state).Word, FileTexts.Of(state).Icon));

    [Theory]
    [InlineData(1, 1, "1\u00A0page")]
    [InlineData(3, 3, "3\u00A0pages")]
    [InlineData(45, 20, "20\u00A0pages sur 45 affichées")]
    public void Pages_ReadyFile_CountsWhatIsShown(int all, int shown, string words) =>
        Assert.Equal(words, FileTexts.Pages(File(FileState.Ready, all, shown)));

    [Theory]
    [InlineData(FileState.Received)]
    [InlineData(FileState.Unreadable)]
    [InlineData(FileState.Infected)]
    public void Pages_FileThatIsNotReady_AreNotCounted(FileState state) => Assert.Null(FileTexts.Pages(File(state)));

    [Theory]
    [InlineData(FileState.Unreadable, false, "Reprenez la photo")]
    [InlineData(FileState.Unreadable, false, "puis remplacez-le")]
    [InlineData(FileState.Infected, false, "il a été effacé")]
    public void Advice_FileThatCannotBeRead_SaysWhatToDo(FileState state, bool isSent, string words) =>
        Assert.Contains(words, FileTexts.Advice(File(state), isSent), StringComparison.Ordinal);

    [Fact]
    public void Advice_MorePagesThanAreShown_IsToSendAShorterOneBeforeSending()
    {
        Assert.Contains("plus court", FileTexts.Advice(File(FileState.Ready, 45, 20), isSent: false), StringComparison.Ordinal);
        Assert.DoesNotContain("plus court", FileTexts.Advice(File(FileState.Ready, 45, 20), isSent: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FileState.Received)]
    [InlineData(FileState.Ready)]
    public void Advice_NothingToDo_IsNone(FileState state) => Assert.Null(FileTexts.Advice(File(state, 2, 2), isSent: false));

    private static DocumentFile File(FileState? state, int? all = null, int? shown = null) =>
        new("file", "certificat.pdf", FileKind.Pdf, 1000, "") { State = state, PageCount = all, ShownPages = shown };
}
