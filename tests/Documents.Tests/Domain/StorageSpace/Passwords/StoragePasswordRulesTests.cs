using EspaceFamille.Documents.Domain.StorageSpace.Passwords;

namespace EspaceFamille.Documents.Tests.Domain.StorageSpace.Passwords;

public sealed class StoragePasswordRulesTests
{
    [Theory]
    [InlineData("un cheval vert mange du foin")]
    [InlineData("K7#pq!vLz9@2")]
    [InlineData("marmotte canapé lundi tunnel")]
    [InlineData("été à la plage où vont les ours")]
    public void Check_LongAndUnusual_IsAccepted(string password) => Assert.Empty(StoragePasswordRules.Check(password));

    [Theory]
    [InlineData("K7#pq!vLz9@")]
    [InlineData("trois mots")]
    public void Check_ElevenCharactersAndFewWords_IsTooShort(string password) =>
        Assert.Contains(StoragePasswordFault.TooShort, StoragePasswordRules.Check(password));

    [Theory]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("012345678901234567")]
    [InlineData("azertyuiopazertyuiop")]
    [InlineData("motdepasse2024")]
    [InlineData("espacefamille2026")]
    public void Check_LongPattern_IsTooWeak(string password) =>
        Assert.Contains(StoragePasswordFault.TooWeak, StoragePasswordRules.Check(password));

    [Theory]
    [InlineData("Bonjour1")]
    [InlineData("motdepasse12345")]
    [InlineData("Bonjour!!2026")]
    public void Check_EntryOfTheLeakedListWithDigits_IsLeaked(string password) =>
        Assert.Contains(StoragePasswordFault.Leaked, StoragePasswordRules.Check(password));

    [Fact]
    public void Check_Nothing_IsMissing()
    {
        Assert.Equal([StoragePasswordFault.Missing], StoragePasswordRules.Check(null));
        Assert.Equal([StoragePasswordFault.Missing], StoragePasswordRules.Check(""));
    }

    [Fact]
    public void Check_OneCharacterTooMany_IsTooLong()
    {
        var phrase = "un cheval vert mange du foin ";
        var longest = string.Concat(Enumerable.Repeat(phrase, 5))[..StoragePasswordRules.MaxCharacters];

        Assert.DoesNotContain(StoragePasswordFault.TooLong, StoragePasswordRules.Check(longest));
        Assert.Equal([StoragePasswordFault.TooLong], StoragePasswordRules.Check(longest + "x"));
        Assert.Equal([StoragePasswordFault.TooLong], StoragePasswordRules.Check(new string('x', 100_000)));
    }

    [Fact]
    public void Check_ComposedAndDecomposed_GiveTheSameResult() => Assert.Equal(
        StoragePasswordRules.Check("e\u0301te\u0301 a\u0300 la"), StoragePasswordRules.Check("\u00E9t\u00E9 \u00E0 la"));
}
