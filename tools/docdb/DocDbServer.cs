using EspaceFamille.DocDb.Commands;
using EspaceFamille.DocDb.Commands.Reading;
using EspaceFamille.DocDb.Storage;
using EspaceFamille.DocDb.Users;
using EspaceFamille.DocDb.Wire;

namespace EspaceFamille.DocDb;

/// <summary>The server from start to shutdown.</summary>
internal static class DocDbServer
{
    /// <summary>Prints the address once it listens. Port 0 selects a free port.</summary>
    public static async Task RunAsync(DocDbOptions options, UserDirectory? users, CancellationToken stopping)
    {
        await using var store = new Store(options.Data);
        using var cursors = new CursorTable(TimeProvider.System);
        var commands = new CommandRunner(caller => new CommandContext(store, cursors, TimeProvider.System, caller), Console.Error);
        using var server = new WireServer(options, commands, users);
        await Console.Out.WriteLineAsync($"docdb: listening on {server.Address}");
        await await Task.WhenAny(server.RunAsync(stopping), store.Ended);
    }
}
