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
        var glossary = File.ReadAllText(Path.Combine(TheSystem.Root, "docs/glossary.md"));
        var named = InCode().Matches(glossary).Select(match => match.Groups["name"].Value).ToArray();
        Assert.NotEmpty(named);
        var known = TheSystem.Written([.. TheSystem.Hosts, .. TheSystem.Apis, TheSystem.Platform, TheSystem.Contracts])
            .Select(type => type.Name.Split('`')[0]).Concat(OfTheFramework).ToHashSet(StringComparer.Ordinal);
        Assert.All(named, name => Assert.Contains(name, known));
    }

    [GeneratedRegex("`(?<name>[A-Za-z]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InCode();
}
