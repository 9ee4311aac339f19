using EspaceFamille.Portal.SpaceKeys;
using Xunit;

namespace EspaceFamille.Portal.Tests.SpaceKeys;

public sealed class SpaceAddressesTests
{
    [Theory]
    [InlineData("/pieces-justificatives", true)]
    [InlineData("/Pieces-JUSTIFICATIVES/documents/1/modifier", true)]
    [InlineData("/pieces-justificatives/", true)]
    [InlineData("/pieces", false)]
    [InlineData("/pieces-justificatives-2", false)]
    [InlineData("/agents/pieces-justificatives", false)]
    public void Include_Path_IsThatOfTheSpaceInAnyCase(string path, bool isIncluded) =>
        Assert.Equal(isIncluded, SpaceAddresses.Include(path));

    [Theory]
    [InlineData("/pieces-justificatives/journal", "/pieces-justificatives/journal")]
    [InlineData("/demandes", "/pieces-justificatives")]
    [InlineData("//example.org/pieces-justificatives", "/pieces-justificatives")]
    [InlineData("/pieces-justificatives/../demandes", "/pieces-justificatives")]
    [InlineData("/pieces-justificatives\r\nSet-Cookie: a=b", "/pieces-justificatives")]
    [InlineData("abc", "/pieces-justificatives")]
    [InlineData("", "/pieces-justificatives")]
    [InlineData(null, "/pieces-justificatives")]
    public void Local_AddressOfAForm_IsOneOfTheSpace(string? sent, string expected) => Assert.Equal(expected, SpaceAddresses.Local(sent));

    [Theory]
    [InlineData("/pieces-justificatives/joindre/aB_9-x", "/pieces-justificatives/joindre/aB_9-x")]
    [InlineData("/pieces-justificatives/dupliquer/aB", "/pieces-justificatives/dupliquer/aB")]
    [InlineData("/pieces-justificatives/vider", null)]
    [InlineData("/demandes", null)]
    [InlineData(null, null)]
    public void Next_AddressOfAForm_IsOneBetweenAFormAndTheSpace(string? sent, string? expected) =>
        Assert.Equal(expected, SpaceAddresses.Next(sent));
}
