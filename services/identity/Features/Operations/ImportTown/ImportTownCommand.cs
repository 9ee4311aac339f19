using EspaceFamille.Identity.Domain.Imports;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary>
/// <c>import --data DIR</c>: households, adults, children, access keys and accounts of staff of a town, all or nothing. Each run is
/// recorded with its differences, also one that only compares (<c>--dry-run</c>) or that would disable too much.
/// </summary>
internal static class ImportTownCommand
{
    public static HostCommand Command { get; } = new("import", RunAsync) { AwaitsMigrations = true };

    private static async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancel)
    {
        if (ImportArguments.Read(args) is not { } arguments)
            return ImportArguments.Refuse();
        var import = new CsvImport(arguments.Folder, services.GetRequiredService<IOptions<TownIdentityOptions>>().Value.Code);
        var clock = services.GetRequiredService<TownClock>();
        var codes = new TownFileCheck(import, clock.Today).Run();
        if (!import.IsValid)
            return import.Refuse();
        var town = TownFiles.Read(import, codes);
        if (!import.IsValid)
            return import.Refuse();
        await using var scope = services.CreateAsyncScope();
        var reader = ActivatorUtilities.CreateInstance<TownReader>(scope.ServiceProvider);
        var plan = await reader.PlanAsync(town, cancel);
        await reader.CheckUserNamesAsync(import, plan, cancel);
        if (!import.IsValid)
            return import.Refuse();
        var run = plan.Report.Run(Ids.New(), arguments.By, import.Digests, arguments.AllowDisabling, clock.Now);
        foreach (var line in ImportTexts.Lines(plan.Report, clock))
            Console.WriteLine(line);
        return await EndAsync(scope.ServiceProvider, arguments, plan, run, cancel);
    }

    private static async Task<int> EndAsync(
        IServiceProvider services, ImportArguments arguments, ImportPlan plan, ImportRun run, CancellationToken cancel)
    {
        var runs = services.GetRequiredService<ImportRunStore>();
        var isAllowed = run.NeedsAllowed is not { } needed || needed == arguments.AllowDisabling;
        if (arguments.IsDry || !isAllowed)
            await runs.InsertAsync(run with { Outcome = arguments.IsDry ? ImportOutcome.Dry : ImportOutcome.NeedsAllowance }, cancel);
        if (!isAllowed)
            await Console.Error.WriteLineAsync(ImportTexts.NeedsAllowance(run.NeedsAllowed!.Value));
        if (arguments.IsDry)
            Console.WriteLine(ImportTexts.Dry);
        if (arguments.IsDry || !isAllowed)
            return arguments.IsDry ? 0 : ImportArguments.NeedsAcceptance;
        await runs.InsertAsync(run, cancel);
        await ActivatorUtilities.CreateInstance<TownWriter>(services).WriteAsync(plan, cancel);
        var kept = (await ActivatorUtilities.CreateInstance<StaffWriter>(services).WriteAsync(plan.Staff, cancel))?.UserName;
        if (kept is not null && kept != run.KeptAdministrator)
            Console.WriteLine(ImportTexts.Kept(kept));
        await runs.EndAsync(run.Id, kept, cancel);
        return 0;
    }
}
