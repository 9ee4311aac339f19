using System.ComponentModel;
using EspaceFamille.Tool.Places;
using EspaceFamille.Tool.Processes;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Story;

/// <summary>Plays the story of an account and an absence against the system that runs on a port.</summary>
[Description("Play a family and an agent against a running system")]
internal sealed class StoryCommand : AsyncCommand<StorySettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, StorySettings settings, CancellationToken cancellationToken)
    {
        var player = Checkout.Executable("tools/story", "EspaceFamille.Story");
        if (!File.Exists(player))
            throw new Failure("nothing is built yet: ./espace up builds and starts the system");
        var data = ProcessEnvironment.All().FirstOrDefault(process => process["ESPACE_PORT"] == $"{settings.Port}")?["ESPACE_INSTANCE"]
            ?? throw new Failure($"nothing runs on port {settings.Port}: ./espace up --port {settings.Port} starts the system");
        return await AttachedProcess.RunAsync(
            new CommandLine(player, "--port", $"{settings.Port}") { Environment = Environment(data) }, cancellationToken);
    }

    /// <summary>The data have the password of the mailbox, and that of an own broker, by which the player shows each message.</summary>
    private static Dictionary<string, string> Environment(string data) =>
        new(StringComparer.Ordinal) { ["ESPACE_ROOT"] = Checkout.Root, ["ESPACE_DATA"] = data };
}
