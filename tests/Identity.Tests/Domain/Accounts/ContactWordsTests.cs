using EspaceFamille.Identity.Domain.Accounts;

namespace EspaceFamille.Identity.Tests.Domain.Accounts;

public sealed class ContactWordsTests
{
    [Theory]
    [InlineData("Nathalie@Familles.example", "nathalie@familles.example")]
    [InlineData(" nathalie@ ", "nathalie@")]
    [InlineData("06 39 98 00 02", "0639980002")]
    [InlineData("06.39.98", "063998")]
    [InlineData("+33 (0)6 39 98 00 02", "0639980002")]
    [InlineData("0033639980002", "0639980002")]
    [InlineData("+262 692 12 34 56", "0692123456")]
    [InlineData("+34 600 123 456", "+34600123456")]
    public void OfQuery_MailOrTelephone_IsTheWordThatIsIndexed(string query, string word) =>
        Assert.Equal(word, ContactWords.OfQuery(query));

    [Theory]
    [InlineData("Toulemonde")]
    [InlineData("14 40220")]
    [InlineData("06 39")]
    [InlineData("@familles")]
    [InlineData("nathalie @familles.example")]
    [InlineData("0639980002 toulemonde")]
    [InlineData("")]
    public void OfQuery_OtherWords_AreNone(string query) => Assert.Null(ContactWords.OfQuery(query));
}
