using EspaceFamille.Chart.Tests.Rendering;
using Xunit;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>A rule of the chart: a pure function from a render to its violations, and renders that violate it.</summary>
public interface IRule
{
    static abstract IEnumerable<string> Findings(Rendered chart);

    /// <summary>Each changes a valid render so that the rule must report a violation.</summary>
    static abstract Spoilings Spoilings { get; }
}

/// <summary>Checks a rule against every set of values, and that the rule reports each violation.</summary>
public abstract class Rule<TRule> where TRule : IRule
{
    public static TheoryData<string> Ways => [.. TRule.Spoilings.Select(spoiling => spoiling.Name)];

    [SkippableTheory, MemberData(nameof(Renders.Sets), MemberType = typeof(Renders))]
    public void Rule_EachSetOfValues_Holds(string set)
    {
        var findings = TRule.Findings(Renders.Of(set)).ToList();
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [SkippableTheory, MemberData(nameof(Ways))]
    public void Rule_BrokenChart_FindsIt(string way)
    {
        var spoiling = TRule.Spoilings.Single(one => one.Name == way);
        var complaints = TRule.Findings(spoiling.Spoil(Renders.Copy(spoiling.Set)));
        Assert.NotEmpty(complaints.Except(TRule.Findings(Renders.Of(spoiling.Set)), StringComparer.Ordinal));
    }
}
