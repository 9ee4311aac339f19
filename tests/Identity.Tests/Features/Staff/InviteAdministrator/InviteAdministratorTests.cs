using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.Features.Staff.InviteAdministrator;

/// <summary>The operator's command for the first administrator, in a town without accounts.</summary>
[Collection(Documents.Name)]
public sealed class InviteAdministratorTests(DemoTown town) : IAsyncLifetime
{
    private const string Mail = "direction@mairie.example";
    private IdentityHost _host = null!;

    public async Task InitializeAsync() => _host = await IdentityHost.StartAsync(town.Server);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Invite_NoAdministrator_PrintsOneLinkThatOpensTheFirstAndIsRefusedFromThenOn()
    {
        var (code, first) = await RunAsync("--admin", Mail);
        var (_, second) = await RunAsync("--admin", Mail);

        using var ended = new Invitee(_host, SecretOf(first));
        Assert.Null((await ended.OpenAsync()).QuerySelector("form"));
        using var invitee = new Invitee(_host, SecretOf(second));
        await invitee.AcceptAsync();
        var account = Assert.Single(await AccountsAsync());
        Assert.Equal((0, Mail, Roles.Administrator), (code, account["contact"]["email"].AsString, account["role"].AsString));
        var (refused, nothing) = await RunAsync("--admin", "autre@mairie.example");
        Assert.Equal((1, ""), (refused, nothing));
        Assert.Single(await AccountsAsync());
    }

    [Fact]
    public async Task Invite_NoAdministrator_IsInTheJournal()
    {
        await RunAsync("--admin", Mail);

        Assert.NotEmpty(await _host.JournalAsync("inviteAdministrator"));
    }

    [Theory]
    [InlineData]
    [InlineData("--admin")]
    [InlineData("--admin", "personne")]
    [InlineData("--agent", Mail)]
    public async Task Invite_WrongArguments_PrintsTheUsage(params string[] args)
    {
        Assert.Equal((64, ""), await RunAsync(args));
        Assert.Empty(await AccountsAsync());
    }

    private async Task<(int Code, string Printed)> RunAsync(params string[] args)
    {
        using var printed = new StringWriter();
        var before = Console.Out;
        Console.SetOut(printed);
        try
        {
            var code = await _host.RunAsync("invite", args);
            // Other tests write to the console at the same time.
            var links = printed.ToString().Split('\n').Where(line => line.Contains("lien=", StringComparison.Ordinal));
            return (code, links.SingleOrDefault("").Trim());
        }
        finally
        {
            Console.SetOut(before);
        }
    }

    private static string SecretOf(string printed)
    {
        Assert.StartsWith($"{IdentityHost.Issuer}compte/invitation?lien=", printed, StringComparison.Ordinal);
        return printed.Split("lien=")[1];
    }

    private Task<List<BsonDocument>> AccountsAsync() =>
        _host.Database.GetCollection<BsonDocument>(AccountStore.Collection).Find(new BsonDocument()).ToListAsync();
}
