using EspaceFamille.Identity.Domain.LinkRequests;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Features.Retention;

/// <summary>A decided link request is erased at the end of its period; an open one stays.</summary>
[Collection(Documents.Name)]
public sealed class LinkRequestRetentionTests(DemoTown town)
{
    /// <summary>Before all that other tests decide.</summary>
    private static readonly DateTimeOffset Decided = new(2020, 1, 15, 9, 0, 0, TimeSpan.Zero);

    private LinkRequestStore Requests => town.Host.Services.GetRequiredService<LinkRequestStore>();

    private IEraser Eraser => Assert.Single(
        town.Host.Services.GetServices<IEraser>(), eraser => $"{eraser}" == $"LinkRequests of {LinkRequestStore.Collection}");

    [Fact]
    public async Task LinkRequest_Decided_IsErasedAfterItsPeriod()
    {
        var (decided, open) = (Ids.New(), Ids.New());
        await InsertAsync(decided, LinkRequestState.Refused, new("agent-1", Decided, null, null, "Aucun foyer ne correspond."));
        await InsertAsync(open, LinkRequestState.UnderReview, decision: null);

        await Eraser.EraseAsync(Decided.AddMonths(12).AddDays(-1), CancellationToken.None);
        var before = await Requests.FindAsync(decided, CancellationToken.None);
        await Eraser.EraseAsync(Decided.AddMonths(12).AddDays(1), CancellationToken.None);

        Assert.NotNull(before);
        Assert.Null(await Requests.FindAsync(decided, CancellationToken.None));
        Assert.NotNull(await Requests.FindAsync(open, CancellationToken.None));
    }

    private Task<SaveResult> InsertAsync(string id, LinkRequestState state, LinkDecision? decision) => Requests.InsertAsync(
        new()
        {
            Id = id,
            Number = "RAT-2020-000001",
            AccountId = id,
            State = state,
            RequestedAt = Decided,
            Decision = decision,
        },
        [], CancellationToken.None);
}
