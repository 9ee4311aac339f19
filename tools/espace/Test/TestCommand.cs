using System.ComponentModel;
using EspaceFamille.Tool.Places;
using EspaceFamille.Tool.Reporting;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Test;

/// <summary>Runs every test. The last line is "N passed, N failed", however the run ends; an incomplete run counts as a failure.</summary>
[Description("Run every test")]
internal sealed class TestCommand : AsyncCommand<TestSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, TestSettings settings, CancellationToken cancellationToken)
    {
        var tally = new Tally(Reports.Create());
        using var work = new WorkFolder();
        try
        {
            var results = settings.Results is { } given ? Directory.CreateDirectory(given).FullName : work.Path;
            await new TestRun(tally, results, settings.Only).RunAsync(cancellationToken);
        }
        catch (Exception exception)
        {
            tally.Abort(exception is OperationCanceledException ? "the tests were interrupted" : $"{exception}");
        }

        ContainerLeftovers.Delete();
        return tally.Close();
    }
}
