using System.Text;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Domain.LetterBatches;
using EspaceFamille.Identity.Features.Letters.WriteBatch;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Storage.Letters;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.Features.Letters.WriteBatch;

/// <summary>A batch that begins at the last household but one, so that the demo town's other letters stay valid.</summary>
[Collection(Documents.Name)]
public sealed class LetterBatchTests(DemoTown town) : IAsyncLifetime
{
    /// <summary>Behind the ids of all other households.</summary>
    private static readonly string Before = $"zz{Ids.New()}";

    private static readonly Actor Agent = new("agent-1", ActorKind.Agent, "agent");

    private readonly string _alone = $"{Before}-a";
    private readonly string _linked = $"{Before}-b";

    private HouseholdStore Households => Get<HouseholdStore>();

    private LetterBatchStore Batches => Get<LetterBatchStore>();

    private LetterPartStore Parts => Get<LetterPartStore>();

    private DateTimeOffset Now => town.Host.Services.GetRequiredService<TimeProvider>().GetUtcNow();

    public async Task InitializeAsync()
    {
        await ClearAsync();
        await Households.InsertAsync(Of(_alone, account: null), CancellationToken.None);
        await Households.InsertAsync(Of(_linked, account: $"account-{_linked}"), CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        foreach (var id in (string[])[_alone, _linked])
            await town.Host.Database.GetCollection<BsonDocument>(HouseholdStore.Collection).DeleteOneAsync(new BsonDocument("_id", id));
        await ClearAsync();
    }

    [Fact]
    public async Task Batch_Written_HasAPagePerAdultWithoutAccountAndItsKeysOpen()
    {
        var batch = await BeginAsync();
        await Get<LetterBatchWriter>().WritePartAsync(batch, CancellationToken.None);
        var written = (await Batches.FindAsync(batch.Id, CancellationToken.None))!;
        var pages = await PdfText.PagesAsync((await Parts.FindAsync(batch.Id, 1, Now, CancellationToken.None))!);
        var keys = (await Households.FindAsync(_alone, CancellationToken.None))!.AccessKeys;

        Assert.Equal((LetterBatchState.Written, 2, 1), (written.State, written.Letters, written.Parts));
        Assert.Equal(2, pages.Count);
        Assert.Contains("Maite ETCHEPARE", pages[0], StringComparison.Ordinal);
        Assert.Equal(2, keys.Count);
        Assert.All(keys, key => Assert.True(key.IsOpen(Now)));
        Assert.Empty((await Households.FindAsync(_linked, CancellationToken.None))!.AccessKeys);
    }

    [Fact]
    public async Task Batch_WrittenAgainAfterACrash_RevokesTheKeysThatNobodyRead()
    {
        var batch = await BeginAsync();
        await Get<LetterBatchWriter>().WritePartAsync(batch, CancellationToken.None);
        var first = (await Parts.FindAsync(batch.Id, 1, Now, CancellationToken.None))!;
        await Batches.ChangeAsync(
            batch.Id, one => new(one with { State = batch.State, Done = batch.Done, Letters = 0, Parts = 0, Cursor = batch.Cursor }),
            CancellationToken.None);
        await Get<LetterBatchWriter>().WritePartAsync(
            (await Batches.FindRunningAsync(CancellationToken.None))!, CancellationToken.None);
        var second = (await Parts.FindAsync(batch.Id, 1, Now, CancellationToken.None))!;
        var keys = (await Households.FindAsync(_alone, CancellationToken.None))!.AccessKeys;

        Assert.Equal((2, 2), (keys.Count(key => key.RevokedAt is not null), keys.Count(key => key.IsOpen(Now))));
        Assert.NotEqual(first, second);
        Assert.Equal(2, (await Batches.FindAsync(batch.Id, CancellationToken.None))!.Letters);
    }

    [Fact]
    public async Task Batch_OwnHouseholdOfAnAgent_IsLeftOut()
    {
        var agent = $"agent-{_alone}";
        await Get<AccountStore>().InsertAsync(
            new Account
            {
                Id = agent,
                UserName = agent,
                NormalizedUserName = agent,
                SecurityStamp = "",
                State = AccountState.Disabled,
                Role = "agent",
                Contact = new("Madame", "Anne", "NEMO", "anne@mairie.example", null),
                OwnHouseholdIds = [_alone],
            },
            CancellationToken.None);
        try
        {
            var batch = await BeginAsync();
            await Get<LetterBatchWriter>().WritePartAsync(batch, CancellationToken.None);

            var written = (await Batches.FindAsync(batch.Id, CancellationToken.None))!;
            Assert.Equal((LetterBatchState.Written, 0, 2), (written.State, written.Letters, written.Done));
            Assert.Empty((await Households.FindAsync(_alone, CancellationToken.None))!.AccessKeys);
        }
        finally
        {
            await town.Host.Database.GetCollection<BsonDocument>(AccountStore.Collection).DeleteOneAsync(new BsonDocument("_id", agent));
        }
    }

    [Fact]
    public async Task Batch_WhileOneRuns_IsTaken()
    {
        await BeginAsync();
        var second = LetterBatchRules.Request(Ids.New(), Agent, "Rentrée", 1, Now);

        Assert.False((await Batches.InsertAsync(second, CancellationToken.None)).IsSaved);
    }

    [Fact]
    public async Task Parts_Stored_HoldNoReadableKeyAndEndAfterADay()
    {
        var batch = await BeginAsync();
        await Get<LetterBatchWriter>().WritePartAsync(batch, CancellationToken.None);
        var stored = await town.Host.Database.GetCollection<BsonDocument>(LetterPartStore.Collection)
            .Find(new BsonDocument("_id", $"{batch.Id}:1")).SingleAsync();
        await Parts.DeleteBeforeAsync(Now + TimeSpan.FromHours(25), CancellationToken.None);

        Assert.DoesNotContain("%PDF", Encoding.Latin1.GetString(stored["content"].AsByteArray), StringComparison.Ordinal);
        Assert.Null(await Parts.FindAsync(batch.Id, 1, Now, CancellationToken.None));
    }

    private Task<DeleteResult> ClearAsync() =>
        town.Host.Database.GetCollection<BsonDocument>(LetterBatchStore.Collection).DeleteManyAsync(new BsonDocument());

    private static Household Of(string id, string? account) => new()
    {
        Id = id,
        Address = new("3 rue des Sables", "40220", "Tarnos") { Complement = "Bâtiment B" },
        Adults = [new("maite", account, "Madame", "Maite", "ETCHEPARE"), new("peio", null, "Monsieur", "Peio", "ETCHEPARE")],
        Children = [],
        AccessKeys = [],
    };

    private async Task<LetterBatch> BeginAsync()
    {
        var batch = LetterBatchRules.Request(Ids.New(), Agent, "Rentrée", 2, town.Host.Services.GetRequiredService<TownClock>().Now);
        var begun = batch with { State = batch.State with { Cursor = Before } };
        Assert.True((await Batches.InsertAsync(begun, CancellationToken.None)).IsSaved);
        return begun.State;
    }

    private T Get<T>()
        where T : notnull => town.Host.Services.GetRequiredService<T>();
}
