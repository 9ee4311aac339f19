using EspaceFamille.Tool.Diagnose;
using Xunit;

namespace EspaceFamille.Tool.Tests.Diagnose;

/// <summary>The built tool with the operator's kubeconfig.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("diagnose-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Diagnose_MissingSecrets_PrintsFindingsWorstFirstAndEndsWithOne()
    {
        await using var cluster = await FakeCluster.StartAsync("secrets-missing");
        var (code, output) = await ToolProcess.RunAsync("diagnose", "--namespace", "nosec", "--kubeconfig", Kubeconfig(cluster));
        Assert.Equal(Report.SomethingWrong, code);
        Assert.StartsWith("1 finding in nosec, worst first; 0 of 0 pods ready", output, StringComparison.Ordinal);
        Assert.Contains("1. Critical: 4 Secrets are missing:", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diagnose_ReleaseThatIsNotThere_StatesIt()
    {
        await using var cluster = await FakeCluster.StartAsync("healthy");
        var (code, output) = await ToolProcess.RunAsync("diagnose", "--release", "other", "--kubeconfig", Kubeconfig(cluster));
        Assert.Equal(Report.SomethingWrong, code);
        Assert.Contains("The namespace r-healthy has no pod, deployment or job of Espace Famille", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diagnose_NoKubeconfig_CouldNotSeeAnything()
    {
        var missing = Path.Combine(_folder, "none");
        var (code, output) = await ToolProcess.RunAsync("diagnose", "--kubeconfig", missing);
        Assert.Equal(Report.SomethingUnseen, code);
        Assert.Equal($"espace: there is no kubeconfig {missing}: name one by --kubeconfig or KUBECONFIG", output.Trim());
    }

    private string Kubeconfig(FakeCluster cluster)
    {
        var file = Path.Combine(_folder, "config");
        File.WriteAllText(file, $$"""
            apiVersion: v1
            kind: Config
            current-context: town
            contexts: [{ name: town, context: { cluster: town, user: operator, namespace: {{cluster.Namespace}} } }]
            clusters: [{ name: town, cluster: { server: "{{cluster.Address}}" } }]
            users: [{ name: operator, user: { token: a-token } }]
            """);
        return file;
    }
}
