using System.ComponentModel;
using EspaceFamille.Tool.Places;
using EspaceFamille.Tool.Reporting;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Prove;

/// <summary>
/// Runs the full campaigns one after another. The result of each is written to the report as it ends, and "complete" after the
/// last: a report without that word is valid for the campaigns that it lists. The logs are in proof/.
/// </summary>
[Description("The full campaigns, for hours, with a report in .espace/proof.md")]
internal sealed class ProveCommand : AsyncCommand<ProveSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, ProveSettings settings, CancellationToken cancellationToken)
    {
        settings.Folder.Prepare();
        var proof = Directory.CreateDirectory(settings.Folder.At("proof")).FullName;
        using var work = new WorkFolder();
        var progress = Reports.Create();
        var report = new ProofReport(settings.Folder.At("proof.md"), progress);
        await report.BeginAsync(settings.Only, cancellationToken);
        var failed = 0;
        await progress.RunAsync("campaigns", settings.Chosen.Count, async () =>
        {
            foreach (var campaign in settings.Chosen)
            {
                using var shown = progress.Begin(campaign.Name);
                failed += await RunAsync(campaign, new CampaignContext(campaign.Name, proof, work), report, cancellationToken) ? 0 : 1;
            }
        });
        report.Write("", $"complete: {failed} failed");
        return failed == 0 ? 0 : 1;
    }

    /// <returns>False when it failed or took too long.</returns>
    private static async Task<bool> RunAsync(ICampaign campaign, CampaignContext context, ProofReport report, CancellationToken cancel)
    {
        File.Delete(context.Log);
        var start = TimeProvider.System.GetTimestamp();
        CampaignResult result;
        try
        {
            result = await campaign.RunAsync(context, cancel);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await File.AppendAllTextAsync(context.Log, $"{exception}\n", cancel);
            result = new CampaignResult(Verdict.Failed, Counted: null);
        }

        report.Write(campaign.Name, result, TimeProvider.System.GetElapsedTime(start));
        return result.Verdict is Verdict.Passed or Verdict.Unknown;
    }
}
