using Xunit;

namespace EspaceFamille.Api.Tests.Documents;

internal static class Findings
{
    /// <summary>Fails with all findings, one per line.</summary>
    public static void AssertNone(IEnumerable<string> findings)
    {
        var all = findings.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
