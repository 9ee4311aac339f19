using EspaceFamille.Chart.Tests.Rendering;
using EspaceFamille.Chart.Tests.Tools;
using Xunit;

namespace EspaceFamille.Chart.Tests;

/// <summary>Each render is accepted by kubectl, with and without kustomize, and by the models of Kubernetes' client.</summary>
public sealed class ReaderTests
{
    [SkippableTheory, MemberData(nameof(Renders.Sets), MemberType = typeof(Renders))]
    public void Kustomize_RenderedChart_ReadsEveryObject(string set)
    {
        var folder = Directory.CreateTempSubdirectory("espace-famille-chart-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "all.yaml"), Renders.Text(set));
            File.WriteAllText(Path.Combine(folder.FullName, "kustomization.yaml"), "resources: [all.yaml]\n");
            var built = Tool.Kubectl.Run(["kustomize", folder.FullName]).Succeeded();
            Assert.Equal(Names(Renders.Text(set)), Names(built));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [SkippableTheory, MemberData(nameof(Renders.Sets), MemberType = typeof(Renders))]
    public async Task Create_OnTheClientsSide_NamesEveryObject(string set)
    {
        var folder = Directory.CreateTempSubdirectory("espace-famille-chart-");
        try
        {
            await using var kinds = await KindServer.StartAsync(Renders.Of(set));
            var read = Tool.Kubectl.Run(
                ["create", "--server", kinds.Address, "--cache-dir", folder.FullName, "--dry-run=client", "--validate=false", "-o", "name",
                    "-f", "-"],
                Renders.Text(set)).Succeeded();
            Assert.Equal(
                Document.Split(Renders.Text(set)).Select(document => document.Name).Order(StringComparer.Ordinal),
                read.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('/')[1]).Order(StringComparer.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [SkippableTheory, MemberData(nameof(Renders.Sets), MemberType = typeof(Renders))]
    public void Models_RenderedChart_KnowEveryField(string set) =>
        Assert.Equal(Document.Split(Renders.Text(set)).Count(), Renders.Of(set).Objects.Count);

    [Theory]
    [InlineData("apiVersion: v1\nkind: Service\nmetadata:\n  name: x\nspec:\n  selektor: {}\n")]
    [InlineData("apiVersion: v1\nkind: Service\nmetadata:\n  name: x\n  labelz: {}\n")]
    [InlineData("apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: x\nspec:\n  replicas: many\n")]
    [InlineData("apiVersion: apps/v2\nkind: Deployment\nmetadata:\n  name: x\n")]
    [InlineData("apiVersion: v1\nkind: Service\nmetadata:\n  name: x\nspec:\n  type: ClusterIP\n  type: NodePort\n")]
    [InlineData("apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata:\n  name: x\nspec:\n  minReplicas: 2\n")]
    [InlineData("apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata:\n  name: x\nspec:\n  group: []\n")]
    public void Models_UnknownField_IsRefused(string text)
    {
        var refusal = Assert.Throws<FormatException>(() => new Document(text).Parse());
        Assert.Contains(" x: ", refusal.Message, StringComparison.Ordinal);
    }

    private static string[] Names(string text) =>
        [.. Document.Split(text).Select(document => $"{document.Kind} {document.Name}").Order(StringComparer.Ordinal)];
}
