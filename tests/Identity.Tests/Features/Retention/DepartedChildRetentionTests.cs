using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Features.Operations.ImportTown;
using EspaceFamille.Identity.Features.Retention;
using EspaceFamille.Identity.Tests.Features.ContactFacts;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;

namespace EspaceFamille.Identity.Tests.Features.Retention;

/// <summary>The contact facts of a child that the town's files no longer have are erased at the end of their period.</summary>
[Collection(Documents.Name)]
public sealed class DepartedChildRetentionTests(DemoTown town) : ContactFixture(town)
{
    private static readonly DateTimeOffset Left = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);

    private DepartedChildEraser Eraser => Town.Host.Services.GetRequiredService<DepartedChildEraser>();

    [Fact]
    public async Task Child_ThatLeftTheFiles_KeepsItsFactsForItsPeriodAndNoLonger()
    {
        using var desk = new AgentDesk(Town);
        await AddFactsAsync();
        await ImportAsync(Left, children: []);
        // A later import finds it as absent as the first.
        await ImportAsync(Left.AddMonths(6), children: []);

        await Eraser.EraseAsync(Left.AddMonths(12).AddDays(-1), CancellationToken.None);
        var before = await HouseholdAsync();
        await Eraser.EraseAsync(Left.AddMonths(12).AddDays(1), CancellationToken.None);
        var after = await HouseholdAsync();

        Assert.Equal("+33639980012", Assert.Single(before.ChildContacts).Telephones.Mobile);
        Assert.Single(before.ChildRequests);
        Assert.Empty(after.ChildContacts);
        Assert.Empty(after.ChildRequests);
        Assert.Empty(after.DepartedChildren);
        Assert.DoesNotContain("+33639980012", after.ToBsonDocument().ToJson(), StringComparison.Ordinal);
        Assert.Equal("DepartedChildren", (await desk.JournalAsync(ErasureReceipts.Erase, HouseholdId))["subjectKind"].AsString);
    }

    [Fact]
    public async Task Child_ThatIsInTheFilesAgain_KeepsItsFacts()
    {
        await AddFactsAsync();
        var children = (await HouseholdAsync()).Children;
        await ImportAsync(Left, children: []);
        await ImportAsync(Left.AddMonths(11), children);

        await Eraser.EraseAsync(Left.AddMonths(13), CancellationToken.None);

        Assert.Single((await HouseholdAsync()).ChildContacts);
    }

    [Fact]
    public async Task Child_OfAHouseholdThatLeftTheFiles_IsErasedToo()
    {
        await AddFactsAsync();
        await Households.ChangeAsync(HouseholdId, household => Departures.Leave(household, Left), CancellationToken.None);

        await Eraser.EraseAsync(Left.AddMonths(12).AddDays(1), CancellationToken.None);

        Assert.Empty((await HouseholdAsync()).ChildContacts);
    }

    /// <summary>An import of an earlier version listed no departures.</summary>
    [Theory]
    [InlineData(false, 12)]
    [InlineData(true, 6)]
    public async Task Child_ThatLeftUnlisted_IsErasedAfterItsPeriod(bool hasHouseholdLeft, int months)
    {
        await AddFactsAsync();
        var run = Left.AddMonths(6);
        await Households.ChangeAsync(
            HouseholdId,
            household => hasHouseholdLeft ? household with { LeftFilesAt = Left } : household with { Children = [] },
            CancellationToken.None);

        await Eraser.EraseAsync(run, CancellationToken.None);
        await Eraser.EraseAsync(run.AddMonths(months).AddDays(-1), CancellationToken.None);
        var before = await HouseholdAsync();
        await Eraser.EraseAsync(run.AddMonths(months).AddDays(1), CancellationToken.None);

        Assert.Single(before.ChildContacts);
        Assert.Empty((await HouseholdAsync()).ChildContacts);
    }

    private async Task AddFactsAsync() => await ReadAsync<ChangeTelephonesResponse>(await SendAsync(
        HttpMethod.Put, $"{Root}/children/{Nahia}/telephones", Maite, new ChangeTelephonesRequest("", "06 39 98 00 12")));

    /// <summary>An import whose files have these children in the household.</summary>
    private Task<Household?> ImportAsync(DateTimeOffset at, IReadOnlyList<Child> children) => Households.ChangeAsync(
        HouseholdId,
        household => ImportedHouseholds.Merge(household, household with { Children = children }, new StoredTown([household], []), at),
        CancellationToken.None);

    private async Task<Household> HouseholdAsync() => (await Households.FindAsync(HouseholdId, CancellationToken.None))!;
}
