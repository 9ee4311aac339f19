using EspaceFamille.DocDb.Storage;

namespace EspaceFamille.DocDb.Tests.Unit;

/// <summary>The starting state of tests of an empty store in a folder of its own.</summary>
public abstract class StoreFixture : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("docdb-store-").FullName;
    private Store? _store;

    private protected Store Store => _store!;

    public Task InitializeAsync()
    {
        _store = new Store(_folder);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
