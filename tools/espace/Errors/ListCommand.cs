using System.ComponentModel;
using EspaceFamille.Tool.Places;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Errors;

/// <summary>Prints every error queue and how many messages it has.</summary>
[Description("Every error queue and how many messages it has")]
internal sealed class ListCommand : AsyncCommand<DataSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, DataSettings settings, CancellationToken cancellationToken)
    {
        await using var session = await ErrorsSession.OpenAsync(settings.Folder, cancellationToken);
        var names = await ErrorQueueNames.ReadAsync(session.Broker, cancellationToken);
        foreach (var name in names)
            Console.WriteLine($"{await session.Queue(name).CountAsync(),6}  {name}");
        if (names.Count == 0)
            Console.WriteLine("no message has failed: there is no error queue");
        return 0;
    }
}
