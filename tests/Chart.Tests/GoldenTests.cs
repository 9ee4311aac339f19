using EspaceFamille.Chart.Tests.Rendering;
using Xunit;

namespace EspaceFamille.Chart.Tests;

/// <summary>
/// The renders of each set of values are stored beside the tests, one file per object, so that a change of the chart shows
/// what it changes on a cluster. ESPACE_GOLDEN=write stores the current renders; git shows the difference.
/// </summary>
public sealed class GoldenTests
{
    [SkippableTheory, MemberData(nameof(Renders.Sets), MemberType = typeof(Renders))]
    public void Render_EachSetOfValues_EqualsTheGoldenFile(string set)
    {
        var rendered = Golden.Files(Renders.Text(set));
        if (Environment.GetEnvironmentVariable("ESPACE_GOLDEN") == "write")
            Golden.Write(set, rendered);
        var differences = Golden.Differences(Golden.Read(set), rendered).ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [SkippableTheory, MemberData(nameof(Renders.Sets), MemberType = typeof(Renders))]
    public void Render_Repeated_IsTheSame(string set) => Assert.Equal(Renders.Text(set), Renders.Template(set).Succeeded());

    [Fact]
    public void Differences_OfTwoRenders_AreListedByObject()
    {
        var kept = new Dictionary<string, string> { ["a.yaml"] = "one: 1\ntwo: 2\n", ["b.yaml"] = "one: 1\n" };
        var rendered = new Dictionary<string, string> { ["a.yaml"] = "one: 1\ntwo: 3\n", ["c.yaml"] = "one: 1\n" };
        Assert.Equal(
            ["a.yaml, line 2: two: 3 (it was two: 2)", "b.yaml is not rendered any more", "c.yaml is new"], Golden.Differences(
                kept, rendered));
    }
}
