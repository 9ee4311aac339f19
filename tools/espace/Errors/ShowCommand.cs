using System.ComponentModel;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Errors;

/// <summary>Prints the messages of a queue, without what is personal in them.</summary>
[Description("The messages of a queue, without what is personal in them")]
internal sealed class ShowCommand : AsyncCommand<QueueSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, QueueSettings settings, CancellationToken cancellationToken)
    {
        await using var session = await ErrorsSession.OpenAsync(settings.Folder, cancellationToken);
        var messages = await session.Queue(settings.Queue).ReadAsync();
        foreach (var message in messages)
            Console.WriteLine($"{message.Id}  {message.Type}\n{message.Cause}\n{message.Body}\n");
        Console.WriteLine($"{messages.Count} in {settings.Queue}");
        return 0;
    }
}
