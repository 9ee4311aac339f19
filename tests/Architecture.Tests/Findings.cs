using Xunit;

namespace EspaceFamille.Architecture.Tests;

internal static class Findings
{
    /// <summary>Fails with all findings, one per line.</summary>
    public static void AssertNone(IEnumerable<string?> findings)
    {
        var found = findings.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
