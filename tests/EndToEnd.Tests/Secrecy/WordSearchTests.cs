using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Secrecy;

public sealed class WordSearchTests
{
    private static readonly WordSearch Words = new(["Martin", "Martine", "+33 6", "rue d’Oc"]);

    [Theory]
    [InlineData("Martin", "Martin")]
    [InlineData("Bonjour Martine, bonjour", "Martine")]
    [InlineData("Martinet, puis Martin.", "Martin")]
    [InlineData("SaintMartin (rue d’Oc)", "rue d’Oc")]
    [InlineData("tel:+33 6", "+33 6")]
    public void FirstIn_WordOfItsOwn_IsFound(string text, string expected) => Assert.Equal(expected, Words.FirstIn(text).Value);

    [Theory]
    [InlineData("")]
    [InlineData("martin")]
    [InlineData("Martinet SaintMartin Martin2 +33 62")]
    public void FirstIn_InsideAnotherWordOrInOtherCase_IsNotFound(string text) => Assert.False(Words.FirstIn(text).Success);
}
