using Xunit;

namespace EspaceFamille.Architecture.Tests;

/// <summary>The known violations of the shape of services, each by its full text. Delete an entry with its violation.</summary>
internal static class ShapeExceptions
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "Identity: Keys",
        "DataProtectionKeys.cs: GetCollection<StoredKey>(\"dataProtectionKeys",
    };

    public static void AssertNone(IEnumerable<string?> violations)
    {
        var found = violations.OfType<string>().Distinct(StringComparer.Ordinal).Where(violation => !Known.Contains(violation)).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
