using EspaceFamille.Tool.Places;
using EspaceFamille.Tool.Processes;

namespace EspaceFamille.Tool.Prove;

/// <summary>The folders of a campaign.</summary>
/// <param name="Proof">What is kept: logs, corpora, findings.</param>
/// <param name="Work">Deleted at the end.</param>
internal sealed record CampaignContext(string Name, string Proof, WorkFolder Work)
{
    public string Log => Path.Combine(Proof, $"{Name}.log");

    public Task<int> RunAsync(CommandLine command, CancellationToken cancel) => BoundedProcess.RunAsync(command, Log, cancel);
}
