using EspaceFamille.Portal.Journeys.Journals;
using Xunit;

namespace EspaceFamille.Portal.Tests.Journeys.Journals;

public sealed class JournalActionsTests
{
    [Fact]
    public void Of_AllKinds_NamesEachActionOnce()
    {
        var actions = Enum.GetValues<JournalKind>().SelectMany(kind => JournalActions.Of(kind)).ToArray();

        Assert.Equal(actions.Distinct(StringComparer.Ordinal), actions);
        Assert.All(Enum.GetValues<JournalKind>(), kind => Assert.NotEmpty(JournalActions.Of(kind)));
    }

    [Fact]
    public void Words_ActionOfALaterVersion_IsItsCode() => Assert.Equal("bakeCake", JournalActions.Words("bakeCake"));
}
