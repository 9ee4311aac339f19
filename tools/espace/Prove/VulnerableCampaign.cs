using EspaceFamille.Tool.Places;
using EspaceFamille.Tool.Processes;

namespace EspaceFamille.Tool.Prove;

/// <summary>Packages with known vulnerabilities, as far as the package source here knows them.</summary>
internal sealed class VulnerableCampaign : ICampaign
{
    private const string Known = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
          <ItemGroup><PackageReference Include="Newtonsoft.Json" Version="12.0.1" /></ItemGroup>
        </Project>
        """;

    public string Name => "vulnerable";

    public async Task<CampaignResult> RunAsync(CampaignContext context, CancellationToken cancel)
    {
        if (!await SourceKnowsVulnerabilitiesAsync(context, cancel))
            return new CampaignResult(Verdict.Unknown, "no package source here knows vulnerabilities");
        var (code, found) = await ListAsync(context, Checkout.Solution, cancel);
        return code != 0
            ? new CampaignResult(CampaignResult.VerdictOf(code), Counted: null)
            : new CampaignResult(found.Count == 0 ? Verdict.Passed : Verdict.Failed, $"{found.Count} vulnerable packages", found);
    }

    /// <summary>A source that reports nothing for an old package with a known vulnerability knows none at all.</summary>
    private static async Task<bool> SourceKnowsVulnerabilitiesAsync(CampaignContext context, CancellationToken cancel)
    {
        var folder = Directory.CreateDirectory(context.Work.At("known")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "known.csproj"), Known, cancel);
        var restore = new CommandLine("dotnet", "restore", folder, "--nologo") { Limit = TimeSpan.FromMinutes(5) };
        return await context.RunAsync(restore, cancel) == 0 && await ListAsync(context, folder, cancel) is { Code: 0, Found.Count: > 0 };
    }

    private static async Task<(int Code, IReadOnlyList<string> Found)> ListAsync(
        CampaignContext context, string project, CancellationToken cancel)
    {
        var before = File.Exists(context.Log) ? File.ReadLines(context.Log).Count() : 0;
        var list = new CommandLine("dotnet", "list", project, "package", "--vulnerable", "--include-transitive")
        {
            Limit = TimeSpan.FromMinutes(15),
        };
        var code = await context.RunAsync(list, cancel);
        var found = File.ReadLines(context.Log).Skip(before).Select(line => line.Trim())
            .Where(line => line.StartsWith("> ", StringComparison.Ordinal));
        return (code, [.. found.Select(line => line[2..]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }
}
