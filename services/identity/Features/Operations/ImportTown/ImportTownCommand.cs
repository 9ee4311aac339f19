using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary><c>import --data DIR</c>: households, adults, children, access keys and accounts of a town, all or nothing.</summary>
internal static class ImportTownCommand
{
    public static HostCommand Command { get; } = new("import", RunAsync);

    private static async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancel)
    {
        if (ImportArguments.Read(args) is not { } arguments)
            return ImportArguments.Refuse();
        var import = new CsvImport(arguments.Folder, services.GetRequiredService<IOptions<TownIdentityOptions>>().Value.Code);
        var codes = new TownFileCheck(import, services.GetRequiredService<TownClock>().Today).Run();
        if (!import.IsValid)
            return import.Refuse();
        var town = TownFiles.Read(import, codes);
        if (!import.IsValid)
            return import.Refuse();
        await using var scope = services.CreateAsyncScope();
        var writer = ActivatorUtilities.CreateInstance<TownWriter>(scope.ServiceProvider);
        await ImportProgress.WriteAsync("Foyers", town.Households.Count, town.Households, writer.WriteAsync, cancel);
        await ImportProgress.WriteAsync("Comptes", town.Accounts.Count, town.Accounts, writer.WriteAsync, cancel);
        foreach (var line in ImportTexts.Lines(writer.Differences, services.GetRequiredService<TownClock>()))
            Console.WriteLine(line);
        return 0;
    }
}
