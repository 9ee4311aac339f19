using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.Features.Operations.ImportTown;

/// <summary>Files without the administrator whom the town had, while another request removes the other administrator.</summary>
[Collection(Documents.Name)]
public sealed class ImportStaffTests(DemoTown town) : IAsyncLifetime
{
    private const string Login = "PLABORDE";
    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(200);
    private readonly string _files = Directory.CreateTempSubdirectory("town-").FullName;
    private IdentityHost? _host;
    private Account? _other;

    public async Task InitializeAsync()
    {
        _host = await IdentityHost.StartAsync(town.Server);
        foreach (var file in Directory.GetFiles(DemoTown.Files, "*.csv"))
            File.Copy(file, Path.Combine(_files, Path.GetFileName(file)));
        await _host.RunAsync("import", "--data", _files);
        await SetAsync(DemoIds.Account(Login), AccountState.Active);
        _other = await _host.AddAccountAsync(Roles.Administrator, People.AgentSecret);
        var accounts = Path.Combine(_files, "accounts.csv");
        await File.WriteAllLinesAsync(
            accounts, (await File.ReadAllLinesAsync(accounts)).Where(line => !line.Contains(Login, StringComparison.Ordinal)));
    }

    public async Task DisposeAsync()
    {
        await _host!.DisposeAsync();
        Directory.Delete(_files, recursive: true);
    }

    [Theory]
    [InlineData(false, "Disabled", null)]
    [InlineData(true, "Active", Login)]
    public async Task Import_DuringARemovalOfTheOtherAdministrator_WaitsAndKeepsTheLastOne(bool isRemoved, string state, string? kept)
    {
        var held = await _host!.Services.GetRequiredService<AdministratorLock>().TryEnterAsync(CancellationToken.None);
        var import = _host.RunAsync("import", "--data", _files, "--allow-disabling", "1");
        await Eventually.True(
            async () => await Imports.CountDocumentsAsync(new BsonDocument()) == 2, "the import has compared files and accounts");
        if (isRemoved)
            await SetAsync(_other!.Id, AccountState.Disabled);
        var waiting = (await ReadAsync()).State;

        await held!.DisposeAsync();
        await Eventually.True(
            () =>
            {
                _host.Clock.Advance(Retry);
                return Task.FromResult(import.IsCompleted);
            },
            "the import has ended");

        Assert.Equal((AccountState.Active, 0), (waiting, await import));
        Assert.Equal(state, $"{(await ReadAsync()).State}");
        var run = await Imports.Find(new BsonDocument()).Sort(new BsonDocument("_id", -1)).FirstAsync();
        Assert.Equal(("Applied", kept), (run["outcome"].AsString, (run["keptAdministrator"] as BsonString)?.Value));
    }

    private IMongoCollection<BsonDocument> Imports => _host!.Database.GetCollection<BsonDocument>("imports");

    private AccountStore Accounts => _host!.Services.GetRequiredService<AccountStore>();

    private async Task<Account> ReadAsync() => (await Accounts.FindAsync(DemoIds.Account(Login), CancellationToken.None))!;

    private Task<Account?> SetAsync(string id, AccountState state) =>
        Accounts.ChangeAsync(id, account => new Change<Account>(account with { State = state }), CancellationToken.None);
}
