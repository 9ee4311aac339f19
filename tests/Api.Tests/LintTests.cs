using EspaceFamille.Api.Tests.Documents;
using EspaceFamille.Api.Tests.Tools;
using Xunit;

namespace EspaceFamille.Api.Tests;

/// <summary>What common tools of the field find in the documents, and whether a client can be generated from them.</summary>
[Collection(nameof(WithApiDocuments))]
public sealed class LintTests(ApiDocuments documents)
{
    [SkippableFact]
    public Task Redocly_AllDocuments_ReportsNoError() => AssertSucceedsAsync("redocly", "lint", "--config", "redocly.yaml");

    [SkippableFact]
    public Task Spectral_AllDocuments_ReportsNoWarning() =>
        AssertSucceedsAsync("spectral", ["lint", "--ruleset", "spectral.yaml", "--fail-severity", "warn", .. ApiDocuments.Files]);

    [SkippableFact]
    public async Task TypeScript_GeneratedClient_Compiles()
    {
        await AssertSucceedsAsync("openapi-typescript", "--redocly", "redocly.yaml");
        await AssertSucceedsAsync("tsc", "--project", "tsconfig.json");
    }

    private async Task AssertSucceedsAsync(string tool, params string[] arguments)
    {
        var (exitCode, output) = await NodeTools.RunAsync(documents.Folder, tool, arguments);
        Assert.True(exitCode == 0, output);
    }
}
