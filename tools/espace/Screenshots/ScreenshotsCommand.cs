using System.ComponentModel;
using EspaceFamille.Tool.Places;
using EspaceFamille.Tool.Processes;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Screenshots;

/// <summary>Pictures of every screen at the widths of a phone and of a desktop, taken while the browser stories play.</summary>
[Description("Play the browser stories and keep a picture of every screen")]
internal sealed class ScreenshotsCommand : AsyncCommand<ScreenshotsSettings>
{
    public override async Task<int> ExecuteAsync(
        CommandContext context, ScreenshotsSettings settings, CancellationToken cancellationToken)
    {
        settings.Folder.Prepare();
        var screens = Directory.CreateDirectory(settings.Folder.At("screens")).FullName;
        var stories = new CommandLine(
            "dotnet", "test", Checkout.At("tests/EndToEnd.Tests"), "-c", "Release", "--no-build", "--nologo", "-v", "quiet",
            "--filter", "FullyQualifiedName~Stories")
        {
            Environment = new Dictionary<string, string>(ToolEnvironment.ForTests, StringComparer.Ordinal)
            {
                ["ESPACE_SCREENSHOTS"] = screens,
            },
        };
        if (await AttachedProcess.RunAsync(stories, cancellationToken) != 0)
            throw new Failure($"a story failed; the pictures until then are in {screens}");
        Console.WriteLine($"{Directory.EnumerateFiles(screens, "*.png", SearchOption.AllDirectories).Count()} pictures in {screens}");
        if (settings.HelpPages)
            Console.WriteLine($"{HelpPictures.Replace(Checkout.At("portal/Content/aide"), screens)} pictures of help pages replaced");
        return 0;
    }
}
