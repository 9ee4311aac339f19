using EspaceFamille.Identity.Domain.AccessKeys;

namespace EspaceFamille.Identity.Tests.Domain.AccessKeys;

public sealed class AccessKeyDrawTests
{
    [Fact]
    public void New_ManyKeys_AreWrittenAsOnLettersWithoutLookAlikes()
    {
        string[] keys = [.. Enumerable.Range(0, 500).Select(_ => AccessKeyDraw.New())];

        Assert.All(keys, key => Assert.Matches("^[0-9]{5}-[0-9A-HJ-NP-Z]{7}$", key));
        Assert.Equal(keys.Length, keys.Distinct(StringComparer.Ordinal).Count());
        Assert.All(keys, key => Assert.Equal(key, AccessKeyRules.Normalize(key)));
    }
}
