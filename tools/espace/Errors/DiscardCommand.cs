using System.ComponentModel;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Errors;

/// <summary>Deletes a message, for a reason that is kept.</summary>
[Description("Delete a message; the reason is kept in log/errors-audit.jsonl, as each replay is")]
internal sealed class DiscardCommand : AsyncCommand<DiscardSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, DiscardSettings settings, CancellationToken cancellationToken)
    {
        await using var session = await ErrorsSession.OpenAsync(settings.Folder, cancellationToken);
        var count = await session.Queue(settings.Queue).DiscardAsync(settings.Id, settings.Reason.Trim());
        if (count == 0)
            throw new Failure($"there is no message {settings.Id}");
        Console.WriteLine($"{count} discarded");
        return 0;
    }
}
