using Xunit;

namespace EspaceFamille.Platform.Tests.Mails;

public sealed class MailAddressesTests
{
    [Theory]
    [InlineData("anne@familles.example", true)]
    [InlineData("jean..dupont@familles.example", true)]
    [InlineData("jean.@familles.example", true)]
    [InlineData("anne+cantine@familles.example", true)]
    [InlineData("o'brien@familles.example", true)]
    [InlineData("anne@écoles.example", true)]
    [InlineData("élise@familles.example", true)]
    [InlineData("élise@écoles.example", true)]
    [InlineData("e\u0301lise@familles.example", false)]
    [InlineData("anne\u200B@familles.example", false)]
    [InlineData("anne\u00A0b@familles.example", false)]
    [InlineData("anne@écoles.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false)]
    [InlineData("anne@localhost", false)]
    [InlineData("anne", false)]
    [InlineData("anne@", false)]
    [InlineData("@familles.example", false)]
    [InlineData("anne@familles.example, paul@familles.example", false)]
    [InlineData("Anne <anne@familles.example>", false)]
    [InlineData("anne @familles.example", false)]
    [InlineData("anne@familles..example", false)]
    public void IsValid_Address_IsWhatSendingAccepts(string address, bool expected) =>
        Assert.Equal(expected, MailAddresses.IsValid(address));
}
