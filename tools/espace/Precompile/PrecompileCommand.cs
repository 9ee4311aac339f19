using System.ComponentModel;
using EspaceFamille.Tool.Places;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Precompile;

/// <summary>
/// Fills the folders that hosts are started from, obj/run/PROJECT. A dozen hosts that start at once on a small machine would spend
/// most of their start compiling the same libraries, so these are compiled ahead of time, once per content. The build's own
/// folders are only read. ./espace runs this after a build.
/// </summary>
[Description("Fill the folders that hosts are started from")]
internal sealed class PrecompileCommand : AsyncCommand
{
    private static readonly string[] Hosts =
    [
        "services/identity", "services/reservations", "services/documents", "services/notifications", "services/partners",
        // In this order: the launcher's folder is in the renderer's.
        "services/renderer", "services/renderer/Launcher",
        "gateway", "portal", "deploy/local/apphost", "tools/docdb",
    ];

    public override async Task<int> ExecuteAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var cache = new FileCache(Checkout.At("obj/ready-to-run"), await ReadyToRunCompiler.FindAsync(cancellationToken));
        var folders = Hosts.Select(project => new RunFolder(project, cache)).ToArray();
        await Parallel.ForEachAsync(
            folders.SelectMany(folder => folder.Shared),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken },
            async (file, cancel) => await cache.AddAsync(file, cancel));
        foreach (var folder in folders)
            folder.Fill();
        cache.DeleteUnused();
        return 0;
    }
}
