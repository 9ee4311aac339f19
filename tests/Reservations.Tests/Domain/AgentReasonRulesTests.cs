using EspaceFamille.Reservations.Domain;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Domain;

public class AgentReasonRulesTests
{
    [Theory]
    [InlineData("Décès", null)]
    [InlineData("📞📞📞", null)]
    [InlineData("سبب", null)]
    [InlineData("", nameof(AgentReasonFault.TooShort))]
    [InlineData("📞📞", nameof(AgentReasonFault.TooShort))]
    [InlineData("appel\nde la mère", nameof(AgentReasonFault.Unprintable))]
    [InlineData("appel\0", nameof(AgentReasonFault.Unprintable))]
    [InlineData("appel \u202Eerèm", nameof(AgentReasonFault.Unprintable))]
    public void FaultOf_AReason_SaysWhatIsWrong(string reason, string? fault) =>
        Assert.Equal(fault, AgentReasonRules.FaultOf(reason)?.ToString());

    [Fact]
    public void FaultOf_ALongReason_CountsCharactersAndNotTheirHalves()
    {
        Assert.Null(AgentReasonRules.FaultOf(string.Concat(Enumerable.Repeat("📞", 500))));
        Assert.Equal(AgentReasonFault.TooLong, AgentReasonRules.FaultOf(new string('a', 501)));
    }
}
