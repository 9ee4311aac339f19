using System.Text.RegularExpressions;
using Xunit;

namespace EspaceFamille.Architecture.Tests;

/// <summary>The glossary names types that exist, so that a rename cannot leave it behind.</summary>
public sealed partial class GlossaryTests
{
    private static readonly string[] OfTheFramework = ["TimeProvider"];

    [Fact]
    public void Glossary_EachType_Exists()
    {
        var named = InCode().Matches(File.ReadAllText(Path.Combine(TheSystem.Root, "docs/glossary.md"))).Select(match => match.Groups[1].Value);
        var known = TheSystem.Architecture.Types.Select(type => type.Name.Split('`')[0]).Concat(OfTheFramework).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(named.Where(name => !known.Contains(name)));
    }

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex InCode();
}
