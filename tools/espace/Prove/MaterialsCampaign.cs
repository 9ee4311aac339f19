using System.Text.Json.Nodes;
using EspaceFamille.Tool.Places;
using EspaceFamille.Tool.Processes;

namespace EspaceFamille.Tool.Prove;

/// <summary>A bill of materials of all projects that are shipped.</summary>
internal sealed class MaterialsCampaign : ICampaign
{
    private const string FileName = "bom.json";

    public string Name => "materials";

    public async Task<CampaignResult> RunAsync(CampaignContext context, CancellationToken cancel)
    {
        var file = Path.Combine(context.Proof, FileName);
        File.Delete(file);
        var cycloneDx = new CommandLine(
            "dotnet", "tool", "run", "dotnet-CycloneDX", "--", Checkout.Solution, "--exclude-test-projects", "--disable-package-restore",
            "--output", context.Proof, "--filename", FileName, "--output-format", "Json")
        {
            WorkingDirectory = Checkout.Root,
            Limit = TimeSpan.FromMinutes(15),
        };
        var code = await context.RunAsync(cycloneDx, cancel);
        if (code != 0)
            return new CampaignResult(CampaignResult.VerdictOf(code), Counted: null);
        var components = JsonNode.Parse(await File.ReadAllBytesAsync(file, cancel))!["components"]?.AsArray()
            .Count(component => component!["purl"] is not null) ?? 0;
        return new CampaignResult(components > 0 ? Verdict.Passed : Verdict.Failed, $"{components} components in proof/{FileName}");
    }
}
