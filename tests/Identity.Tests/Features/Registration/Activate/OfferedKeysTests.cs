using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Features.Registration.Activate;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.Features.Registration.Activate;

/// <summary>The keys that an account has offered, as an earlier version or a crash may have left them.</summary>
[Collection(Registrations.Name)]
public sealed class OfferedKeysTests(TwoServiceTown town) : IClassFixture<TwoServiceTown>
{
    [Fact]
    public async Task Activate_AccountStoredWithOneKey_IsLinked()
    {
        var (home, _) = await town.AddHouseholdAsync();
        using var maylis = new Newcomer(town.Host) { FirstNames = "Maylis", LastName = KeyedHousehold.LastName };
        var secret = await maylis.OpenAsync(home.Keys[0]);
        await StoreAsync(maylis, Builders<BsonDocument>.Update.Unset("furtherKeys"));

        await maylis.ActivateAsync(secret);

        Assert.Equal([AccessKeyRules.Childhood], await town.OpenAsync(home));
        Assert.Equal(BsonNull.Value, (await maylis.AccountAsync())!["offeredKey"]);
    }

    [Fact]
    public async Task Job_KeysThatACrashKept_GivesEachItsEffect()
    {
        var (home, _) = await town.AddHouseholdAsync();
        using var maylis = await town.MaylisAsync();
        var keys = (await town.Households.FindAsync(home.Id, CancellationToken.None))!.AccessKeys;
        await StoreAsync(maylis, Builders<BsonDocument>.Update.Set("offeredKey", keys[0].Hash)
            .Set("furtherKeys", new BsonArray { keys[1].Hash, keys[2].Hash }));

        await town.Host.Services.GetServices<IHostedService>().OfType<RegistrationJob>().Single().RunAsync(CancellationToken.None);

        Assert.Equal([AccessKeyRules.Childhood, TwoServiceTown.Canteen], await town.OpenAsync(home));
        var account = await town.Host.Services.GetRequiredService<AccountStore>().FindAsync(await maylis.IdAsync(), CancellationToken.None);
        Assert.Null(account!.OfferedKey);
        Assert.Empty(account.FurtherKeys);
    }

    [Fact]
    public async Task Activate_KeysOfTwoHouseholds_LinksTheFirst()
    {
        var (home, _) = await town.AddHouseholdAsync();
        var (other, foreign) = await town.AddHouseholdAsync();
        using var maylis = new Newcomer(town.Host) { FirstNames = "Maylis", LastName = KeyedHousehold.LastName };
        await maylis.FillAsync();
        await maylis.Browser.SubmitAsync("/compte/creation/services", ("cle", home.Keys[0]), ("cle2", foreign), ("aller", "continuer"));
        await maylis.SendAsync();

        await maylis.ActivateAsync(await maylis.SecretAsync());

        Assert.Equal([AccessKeyRules.Childhood], await town.OpenAsync(home));
        Assert.Empty(await town.UsedAsync(other));
        Assert.Equal(BsonNull.Value, (await maylis.AccountAsync())!["offeredKey"]);
    }

    private async Task StoreAsync(Newcomer newcomer, UpdateDefinition<BsonDocument> update) =>
        await town.Host.Database.GetCollection<BsonDocument>("accounts")
            .UpdateOneAsync(new BsonDocument("_id", await newcomer.IdAsync()), update);
}
