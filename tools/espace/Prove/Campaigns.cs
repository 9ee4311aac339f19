using EspaceFamille.Tool.Prove.Fuzzing;
using EspaceFamille.Tool.Prove.Mutants;

namespace EspaceFamille.Tool.Prove;

/// <summary>All campaigns, in the order in which they run: the quick ones first.</summary>
internal static class Campaigns
{
    public static readonly IReadOnlyList<ICampaign> All =
    [
        new MaterialsCampaign(),
        new VulnerableCampaign(),
        new MutantsCampaign(),
        TestCampaigns.Races,
        TestCampaigns.Durability,
        TestCampaigns.Hostile,
        TestCampaigns.Genuine,
        TestCampaigns.GenuinePages,
        TestCampaigns.Limits,
        TestCampaigns.Rendered,
        new FuzzCampaign(),
        TestCampaigns.Guesses,
        TestCampaigns.StolenCopy,
        TestCampaigns.StorageSpace,
        TestCampaigns.Botnet,
        TestCampaigns.Frozen,
        TestCampaigns.Outages,
        TestCampaigns.RenderingKills,
        TestCampaigns.Kills,
        new SuiteCampaign(),
    ];
}
