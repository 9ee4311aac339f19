using System.ComponentModel;
using EspaceFamille.Tool.Places;
using Spectre.Console;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Prove;

internal sealed class ProveSettings : DataSettings
{
    [CommandOption("--only <NAME>")]
    [Description("One campaign")]
    public string? Only { get; init; }

    public IReadOnlyList<ICampaign> Chosen => [.. Campaigns.All.Where(campaign => Only is null || campaign.Name == Only)];

    public override ValidationResult Validate() => Chosen.Count > 0
        ? ValidationResult.Success()
        : ValidationResult.Error($"there is no campaign {Only}, only {string.Join(' ', Campaigns.All.Select(campaign => campaign.Name))}");
}
