using EspaceFamille.Chart.Tests.Rendering;
using EspaceFamille.Chart.Tests.Tools;
using Xunit;

namespace EspaceFamille.Chart.Tests;

/// <summary>The chart passes helm lint.</summary>
public sealed class LintTests
{
    [SkippableTheory, MemberData(nameof(Renders.Sets), MemberType = typeof(Renders))]
    public void Lint_EachSetOfValues_FindsNothing(string set)
    {
        var lint = Tool.Helm.Run(["lint", "--strict", Tree.Chart, "--namespace", Renders.Namespace, "--values", Renders.Values(set)]);
        Assert.True(lint.Code == 0 && !lint.Output.Contains("[WARNING]", StringComparison.Ordinal), lint.Output + lint.Error);
    }

    [SkippableTheory, MemberData(nameof(Renders.Sets), MemberType = typeof(Renders))]
    public void Template_ByHelm3_IsThatOfHelm4(string set) =>
        Assert.Equal(Renders.Text(set), Renders.Template(Tool.Helm3, set).Succeeded());

    [SkippableFact]
    public void Lint_OfAValueThatNobodyKnows_Fails() =>
        Assert.NotEqual(
            0, Tool.Helm.Run(["lint", "--strict", Tree.Chart, "--values", Renders.Values("production"), "--set", "unknown=1"]).Code);
}
