using Xunit;

namespace EspaceFamille.Architecture.Tests;

/// <summary>The shape of services has no exceptions.</summary>
internal static class ShapeExceptions
{
    public static void AssertNone(IEnumerable<string?> violations)
    {
        var found = violations.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
