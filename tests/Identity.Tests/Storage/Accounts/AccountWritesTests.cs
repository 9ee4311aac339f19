using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.Storage.Accounts;

[Collection(Documents.Name)]
public sealed class AccountWritesTests(DemoTown town) : IAsyncLifetime
{
    private AsyncServiceScope _scope = town.Host.Services.CreateAsyncScope();
    private UserManager<User> Users => _scope.ServiceProvider.GetRequiredService<UserManager<User>>();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _scope.DisposeAsync();

    [Fact]
    public async Task Update_Telephone_StoresTheMessageInTheSameWrite()
    {
        var user = await FindAsync();
        user.Account = user.Account with { Contact = user.Account.Contact with { Telephone = $"+3363998{user.Account.Version:0000}" } };
        var before = await OutboxAsync();

        var result = await Users.UpdateAsync(user);
        var message = BsonDocument.Parse((await OutboxAsync()).Last()["body"].AsString);

        Assert.True(result.Succeeded);
        Assert.Equal(before.Count + 1, (await OutboxAsync()).Count);
        Assert.Equal(user.Account.Contact.Telephone, message["telephone"].AsString);
        Assert.Equal(user.Account.Version, message["version"].ToInt64());
    }

    [Fact]
    public async Task Update_SecurityStampAlone_PublishesNothing()
    {
        var user = await FindAsync();
        var before = await OutboxAsync();

        await Users.UpdateSecurityStampAsync(user);

        Assert.Equal(before.Count, (await OutboxAsync()).Count);
    }

    [Fact]
    public async Task Update_AccountChangedSinceRead_Fails()
    {
        var (first, second) = (await FindAsync(), await FindAsync());
        await Users.UpdateAsync(first);

        var result = await Users.UpdateAsync(second);

        Assert.Equal("ConcurrencyFailure", Assert.Single(result.Errors).Code);
    }

    [Fact]
    public async Task Create_UserNameInOtherCase_IsDuplicate()
    {
        var user = await FindAsync();

        var duplicate = user.Account with { Id = Platform.Ids.New(), UserName = "bducasse" };
        var result = await Users.CreateAsync(new User(duplicate));

        Assert.Equal("DuplicateUserName", Assert.Single(result.Errors).Code);
    }

    private async Task<User> FindAsync() => (await Users.FindByNameAsync("BDUCASSE"))!;

    private async Task<BsonArray> OutboxAsync()
    {
        var byId = new BsonDocument("_id", DemoIds.Account("BDUCASSE"));
        return (await town.Host.Database.GetCollection<BsonDocument>("accounts").Find(byId).SingleAsync())["outbox"].AsBsonArray;
    }
}
