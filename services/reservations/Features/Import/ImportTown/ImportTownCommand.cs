using EspaceFamille.Platform;
using EspaceFamille.Reservations.Storage;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Reservations.Features.Import.ImportTown;

/// <summary>
/// <c>import --data DIR</c>: the town's calendar, places, rules, enrolments and first reservations. Everything is read and
/// validated before anything is written; existing documents are updated, except plannings, which are kept, so that the command
/// may be run again at any time.
/// </summary>
internal sealed class ImportTownCommand(TownStore towns, EnrolmentStore enrolments, PlanningStore plannings)
{
    public static readonly HostCommand Command = new("import", RunAsync);

    private static async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancel)
    {
        if (args is not ["--data", var directory])
        {
            await Console.Error.WriteLineAsync("Usage : import --data DOSSIER");
            return 64;
        }

        var import = new CsvImport(directory, services.GetRequiredService<IOptions<TownIdentityOptions>>().Value.Code);
        var town = TownFiles.Read(import, services.GetRequiredService<TownClock>().Zone);
        if (import.Errors.Count > 0)
            return import.Refuse();
        await ActivatorUtilities.CreateInstance<ImportTownCommand>(services).WriteAsync(town, cancel);
        return 0;
    }

    private async Task WriteAsync(ImportedTown imported, CancellationToken cancel)
    {
        var version = (await towns.FindAsync(cancel))?.Version ?? 0;
        if (!await towns.PutAsync(imported.Town with { Version = version }, cancel))
            throw new InvalidOperationException("Another import is running.");
        await CsvImport.WriteAsync("Inscriptions", imported.Enrolments, enrolments.PutAsync, cancel);
        await CsvImport.WriteAsync(
            "Plannings", FirstReservations.Unfold(imported), (planning, token) => plannings.SaveAsync(planning, [], token), cancel);
    }
}
