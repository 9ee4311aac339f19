using System.ComponentModel;
using EspaceFamille.Tool.Places;
using EspaceFamille.Tool.Processes;
using EspaceFamille.Tool.Reporting;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Images;

/// <summary>
/// One image per host, one of the embedded document server and one of the story, published by the SDK. They are built in
/// obj/images, apart from what ./espace up runs. For tests, IMAGES_AS_BUILT takes what is built already: that is quicker, and the
/// same commit does not give the same digest then.
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
            foreach (var component in components)
            {
                using var shown = report.Begin(component.Name);
                report.Line(await publisher.PublishAsync(component, settings, log, cancellationToken));
            }
        });
        return 0;
    }
}
