using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

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

        var import = new CsvImport(directory, services.GetRequiredService<IOptions<TownIdentityOptions>>().Value.Code);
        var town = TownCheck.Assemble(TownFiles.Read(import));
        if (import.Errors.Count > 0)
            return import.Refuse();
        await using var scope = services.CreateAsyncScope();
        var writer = ActivatorUtilities.CreateInstance<TownWriter>(scope.ServiceProvider);
        await CsvImport.WriteAsync("Foyers", town.Households, writer.WriteAsync, cancel);
        await CsvImport.WriteAsync("Comptes", town.Accounts, writer.WriteAsync, cancel);
        return 0;
    }
}
