using EspaceFamille.Chart.Tests.Rendering;
using k8s.Models;
using Xunit;

namespace EspaceFamille.Chart.Tests.Values;

/// <summary>Numbers where YAML has no quotes: quantities keep their value, and no image tag changes silently.</summary>
public sealed class NumberTests
{
    [SkippableFact]
    public void Resources_AsNumbers_AreQuantities()
    {
        const string values = """
            defaults: { resources: { limits: { cpu: 1, memory: 1073741824, ephemeral-storage: 20000000000 } } }
            portal: { resources: { requests: { cpu: 0.25 } } }
            trial: { databaseStorage: 2147483648 }
            """;
        var chart = Rendered.Read(Renders.TemplateWith("everything", values).Succeeded());

        var resources = chart.Component("portal").Main.Resources;
        Assert.Equal(1m, resources.Limits["cpu"].ToDecimal());
        Assert.Equal(1_073_741_824m, resources.Limits["memory"].ToDecimal());
        Assert.Equal(20_000_000_000m, resources.Limits["ephemeral-storage"].ToDecimal());
        Assert.Equal(0.25m, resources.Requests["cpu"].ToDecimal());
        var claim = chart.Named<V1StatefulSet>("mongodb").Spec.VolumeClaimTemplates.Single();
        Assert.Equal(2_147_483_648m, claim.Spec.Resources.Requests["storage"].ToDecimal());
        Assert.Empty(Rules.Resources.Findings(chart));
    }

    [SkippableTheory]
    [InlineData("1.10")]
    [InlineData("20261130")]
    [InlineData("1e5")]
    [InlineData("007")]
    public void Tag_BySet_IsTakenAsItIs(string tag)
    {
        var chart = Rendered.Read(Renders.Template("production", $"image.tag={tag}").Succeeded());
        Assert.All(chart.Pods, pod => Assert.EndsWith($":{tag}", pod.Main.Image, StringComparison.Ordinal));
        Assert.All(chart.Pods, pod => Assert.Equal(tag, pod.Labels["app.kubernetes.io/version"]));
    }

    [SkippableTheory]
    [InlineData("1.10")]
    [InlineData("1.0")]
    [InlineData("20261130")]
    [InlineData("1e5")]
    public void Tag_AsANumberInAFile_IsRefusedWithWhatToDo(string tag)
    {
        var refusal = Renders.TemplateWith("production", $"image: {{ tag: {tag} }}");
        Assert.NotEqual(0, refusal.Code);
        Assert.Contains("image.tag", refusal.Error, StringComparison.Ordinal);
        Assert.Contains("put the tag in quotes", refusal.Error, StringComparison.Ordinal);
    }
}
