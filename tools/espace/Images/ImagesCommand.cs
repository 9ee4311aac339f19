using System.ComponentModel;
using EspaceFamille.Tool.Places;
using EspaceFamille.Tool.Processes;
using EspaceFamille.Tool.Reporting;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Images;

/// <summary>
/// One image per host, one of the embedded document server and one of the story, published by the SDK. They are built in
/// obj/images, apart from what ./espace up runs. For tests, IMAGES_AS_BUILT takes what is built already and lets the SDK push it, with a
/// base of the same registry without moving that: it is quicker, and the same commit does not give the same digest then.
/// </summary>
[Description("Build the containers' images")]
internal sealed class ImagesCommand : AsyncCommand<ImagesSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, ImagesSettings settings, CancellationToken cancellationToken)
    {
        var components = ImageComponents.Chosen(settings);
        var commit = await Commit.ReadAsync(cancellationToken);
        var publisher = new ImagePublisher(commit, settings.Tag ?? commit.DefaultTag);
        using var work = new WorkFolder();
        var log = work.At("log");
        if (!ImagePublisher.IsAsBuilt)
            await QuietProcess.RunAsync(ImagePublisher.Restore(), log, cancellationToken);

        var report = Reports.Create();
        await report.RunAsync("images", components.Count, async () =>
        {
            await Parallel.ForEachAsync(components, AtOnce(cancellationToken), async (component, cancel) =>
            {
                using var shown = report.Begin(component.Name);
                report.Line(await publisher.PublishAsync(component, settings, work.At($"{component.Name}.log"), cancel));
            });
        });
        return 0;
    }

    /// <summary>What is built already can be published side by side; a build has files that others of its projects share.</summary>
    private static ParallelOptions AtOnce(CancellationToken cancel) => new()
    {
        MaxDegreeOfParallelism = ImagePublisher.IsAsBuilt ? Environment.ProcessorCount : 1,
        CancellationToken = cancel,
    };
}
