using EspaceFamille.Chart.Tests.Rendering;
using Xunit;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>What a rule of the chart is: a pure function from a render to what is wrong in it, and ways to break it.</summary>
public interface IRule
{
    static abstract IEnumerable<string> Findings(Rendered chart);

    /// <summary>Each spoils a good render so that the rule must complain.</summary>
    static abstract Spoilings Spoilings { get; }
}

/// <summary>Holds a rule against every set of values, and holds against the rule that it sees each spoilt render.</summary>
public abstract class Rule<TRule> where TRule : IRule
{
    public static TheoryData<string> Ways => [.. TRule.Spoilings.Select(spoiling => spoiling.Name)];

    [SkippableTheory, MemberData(nameof(Renders.Sets), MemberType = typeof(Renders))]
    public void Holds_WithEverySetOfValues(string set)
    {
        var findings = TRule.Findings(Renders.Of(set)).ToList();
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [SkippableTheory, MemberData(nameof(Ways))]
    public void Complains_WhereItIsBroken(string way)
    {
        var spoiling = TRule.Spoilings.Single(one => one.Name == way);
        var complaints = TRule.Findings(spoiling.Spoil(Renders.Copy(spoiling.Set)));
        Assert.NotEmpty(complaints.Except(TRule.Findings(Renders.Of(spoiling.Set)), StringComparer.Ordinal));
    }
}
