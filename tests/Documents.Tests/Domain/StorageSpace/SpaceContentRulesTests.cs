using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Domain.StorageSpace;

namespace EspaceFamille.Documents.Tests.Domain.StorageSpace;

/// <summary>What is published of the content of a space, so that no agent merges its account away.</summary>
public sealed class SpaceContentRulesTests
{
    private static readonly DateTimeOffset At = new(2026, 12, 1, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Change_FirstAndLastDocument_PublishInAscendingVersions()
    {
        var empty = SpaceRules.Create("account-1", null!, null!, Spaces.Today).State with { IsConfirmed = true };
        var first = SpaceRules.Add(empty, Spaces.Document())!;
        var second = SpaceRules.Add(first.State, Spaces.Document(id: "document-2"))!;
        var one = SpaceRules.Delete(second.State, "document-1")!;
        var none = SpaceRules.Delete(one.State, "document-2")!;

        var published = new[] { first, second, one, none }.SelectMany(change => change.Messages).Cast<SpaceContentChanged>().ToArray();

        Assert.Equal([true, false], published.Select(message => message.HasDocuments));
        Assert.Equal(published[0].Version + 1, published[1].Version);
        Assert.True(published[1].Version < SpaceRules.Create("account-1", null!, null!, Spaces.Today.AddDays(30)).State.ContentVersion);
    }

    [Fact]
    public void Erase_SpaceWithDocuments_PublishesThatItHasNone()
    {
        var erased = SpaceRules.Erase(Spaces.Of(Spaces.Document()), At)!;

        Assert.False(Assert.IsType<SpaceContentChanged>(Assert.Single(erased.Messages)).HasDocuments);
        Assert.Empty(SpaceRules.Erase(Spaces.Of(), At)!.Messages);
    }

    [Fact]
    public void Close_Merger_KeepsASpaceWithDocuments()
    {
        Assert.Null(SpaceRules.Close(Spaces.Of(Spaces.Document()), At, AccountClosing.Merger));
        Assert.Equal(At, SpaceRules.Close(Spaces.Of(), At, AccountClosing.Merger)!.State.ClosedAt);
        Assert.Equal(At, SpaceRules.Close(Spaces.Of(Spaces.Document()), At, AccountClosing.Owner)!.State.ClosedAt);
    }

    [Theory]
    [InlineData(49, 1, 1, null)]
    [InlineData(50, 1, 1, SpaceLimit.Documents)]
    [InlineData(2, 775, 50, null)]
    [InlineData(2, 775, 51, SpaceLimit.Bytes)]
    internal void Exceeded_AtTheLimits_IsTheOneThatIsPassed(int documents, int blocks, int added, SpaceLimit? expected)
    {
        var space = Spaces.Of([.. Enumerable.Range(0, documents).Select(number => Spaces.Document(id: $"{number}", blocks: blocks))]);

        Assert.Equal(expected, SpaceQuota.Exceeded(space, added));
        Assert.Equal(expected is null, SpaceRules.Add(space, Spaces.Document(id: "new", blocks: added)) is not null);
    }
}
