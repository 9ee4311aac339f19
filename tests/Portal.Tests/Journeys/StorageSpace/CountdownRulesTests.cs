using EspaceFamille.Portal.Journeys.StorageSpace;
using Xunit;

namespace EspaceFamille.Portal.Tests.Journeys.StorageSpace;

public sealed class CountdownRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1_200_000, 1202)]
    [InlineData(1_199_001, 1202)]
    [InlineData(1, 3)]
    [InlineData(-5_000, 2)]
    public void Seconds_PartOfASecond_IsRoundedUpAndTwoAreAdded(int milliseconds, int expected) =>
        Assert.Equal(expected, CountdownRules.Seconds(Now.AddMilliseconds(milliseconds), Now));
}
