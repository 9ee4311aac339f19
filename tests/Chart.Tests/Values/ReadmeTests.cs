using EspaceFamille.Chart.Tests.Tools;
using Xunit;

namespace EspaceFamille.Chart.Tests.Values;

/// <summary>The chart's README lists all values. ESPACE_GOLDEN=write writes the current table.</summary>
public sealed class ReadmeTests
{
    private const string Heading = "## Values\n\n";
    private static readonly string Readme = Path.Combine(Tree.Chart, "README.md");

    [SkippableFact]
    public void Table_OfAllValues_EqualsSchemaAndDefaults()
    {
        var defaults = ScratchChart.Values(File.ReadAllText(Path.Combine(Tree.Chart, "values.yaml")));
        var table = new ValuesTable(ValuesSchema.Read(), defaults).ToString();
        var parts = File.ReadAllText(Readme).Split(Heading);
        if (Environment.GetEnvironmentVariable("ESPACE_GOLDEN") == "write")
        {
            parts[1] = table;
            File.WriteAllText(Readme, string.Join(Heading, parts));
        }

        Assert.Equal(table, parts[1]);
    }
}
