using Spectre.Console;

namespace EspaceFamille.Identity.Features.ImportTown;

/// <summary><c>import --data DIR</c>: households, adults, children, access keys and accounts of a town, all or nothing.</summary>
internal static class ImportTownCommand
{
    public static HostCommand Command { get; } = new("import", RunAsync);

    private static async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancel)
    {
        if (args is not ["--data", var directory])
        {
            await Console.Error.WriteLineAsync("Usage : import --data DOSSIER");
            return 64;
        }

        var errors = new List<ImportError>();
        var files = TownFiles.Read(directory, errors);
        var town = TownCheck.Assemble(files);
        if (errors.Count > 0)
        {
            foreach (var error in errors.Distinct().OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line))
                await Console.Error.WriteLineAsync(error.ToString());
            await Console.Error.WriteLineAsync("Rien n’a été importé.");
            return 1;
        }

        await using var scope = services.CreateAsyncScope();
        var writer = ActivatorUtilities.CreateInstance<TownWriter>(scope.ServiceProvider);
        var counts = await WithProgressAsync(town.Households.Count + town.Accounts.Count, step => writer.WriteAsync(town, step, cancel));
        Console.WriteLine($"Foyers : {town.Households.Count} lus, {counts.Households} écrits. Comptes : {town.Accounts.Count} lus, {counts.Accounts} écrits.");
        return 0;
    }

    /// <summary>A bar where somebody watches; nothing where a log is written.</summary>
    private static Task<ImportCounts> WithProgressAsync(int steps, Func<Action, Task<ImportCounts>> write) =>
        AnsiConsole.Profile.Out.IsTerminal
            ? AnsiConsole.Progress().StartAsync(context =>
            {
                var bar = context.AddTask("Import de la ville", maxValue: steps);
                return write(() => bar.Increment(1));
            })
            : write(() => { });
}
