using System.ComponentModel;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Errors;

/// <summary>Returns one message, or all, to the queue in which they failed.</summary>
[Description("Return one message, or all, to the queue in which they failed")]
internal sealed class ReplayCommand : AsyncCommand<ReplaySettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, ReplaySettings settings, CancellationToken cancellationToken)
    {
        await using var session = await ErrorsSession.OpenAsync(settings.Folder, cancellationToken);
        var count = await session.Queue(settings.Queue).ReplayAsync(settings.Id);
        if (count == 0 && settings.Id is not null)
            throw new Failure($"there is no message {settings.Id}");
        Console.WriteLine($"{count} replayed");
        return 0;
    }
}
