using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Reservations.Features.Import.ImportTown;

/// <summary>
/// <c>import --data DIR</c>: the town's calendar, places, rules, enrolments and first reservations. Everything is read and
/// validated before anything is written; existing documents are updated, except plannings, which are kept, so that the command
/// may be run again at any time. An import that would cancel reserved days lists them and writes nothing, unless they are accepted.
/// </summary>
internal static class ImportTownCommand
{
    public static HostCommand Command { get; } = new("import", RunAsync) { AwaitsMigrations = true };

    private static async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancel)
    {
        if (ImportArguments.Read(args) is not { } arguments)
            return ImportArguments.Refuse();
        var clock = services.GetRequiredService<TownClock>();
        var import = new CsvImport(arguments.Folder, services.GetRequiredService<IOptions<TownIdentityOptions>>().Value.Code);
        var codes = new TownFileCheck(import, clock.Today).Run();
        if (!import.IsValid)
            return import.Refuse();
        var imported = TownFiles.Read(import, codes, clock.Zone);
        var plan = await ActivatorUtilities.CreateInstance<ImportPlanner>(services).PlanAsync(
            import, imported, arguments.IsComplete, cancel);
        if (!import.IsValid)
            return import.Refuse();
        if (plan.Cancelled.All.Count > 0 && plan.Digest != arguments.Accepted)
        {
            foreach (var line in CancellationSummary.Lines(plan))
                await Console.Error.WriteLineAsync(line);
            return arguments.IsDry ? 0 : ImportArguments.NeedsAcceptance;
        }

        if (arguments.IsDry)
        {
            Console.WriteLine(CancellationSummary.Dry);
            return 0;
        }

        await ActivatorUtilities.CreateInstance<ImportWriter>(services).WriteAsync(plan, cancel);
        return 0;
    }
}
