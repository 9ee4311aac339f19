using Xunit;

namespace EspaceFamille.Platform.Tests.Security;

public class OnBehalfRulesTests
{
    [Theory]
    [InlineData("Décès", null)]
    [InlineData("  Décès ", null)]
    [InlineData("📞📞📞", null)]
    [InlineData("سبب", null)]
    [InlineData(null, OnBehalfFault.TooShort)]
    [InlineData("", OnBehalfFault.TooShort)]
    [InlineData("     a     ", OnBehalfFault.TooShort)]
    [InlineData("📞📞", OnBehalfFault.TooShort)]
    [InlineData("appel\nde la mère", null)]
    [InlineData("appel\r\nde la mère", null)]
    [InlineData("\n\n\n", OnBehalfFault.TooShort)]
    [InlineData("appel\tde la mère", OnBehalfFault.Unprintable)]
    [InlineData("appel\0", OnBehalfFault.Unprintable)]
    [InlineData("appel \u202Eerèm", OnBehalfFault.Unprintable)]
    public void FaultOf_ReasonOfAnAgent_IsItsFirstFault(string? reason, OnBehalfFault? fault) =>
        Assert.Equal(fault, OnBehalfRules.FaultOf(ActorKind.Agent, isSent: true, reason));

    [Fact]
    public void FaultOf_LongReason_CountsCharactersAndNotCodeUnits()
    {
        Assert.Null(
            OnBehalfRules.FaultOf(ActorKind.Agent, isSent: true, string.Concat(Enumerable.Repeat("📞", OnBehalfRules.MaxCharacters))));
        Assert.Equal(
            OnBehalfFault.TooLong,
            OnBehalfRules.FaultOf(ActorKind.Agent, isSent: true, new string('a', OnBehalfRules.MaxCharacters + 1)));
    }

    [Fact]
    public void FaultOf_LineBreaksOfAForm_CountOnce() => Assert.Null(OnBehalfRules.FaultOf(
        ActorKind.Agent, isSent: true, $"{string.Concat(Enumerable.Repeat("a\r\n", (OnBehalfRules.MaxCharacters - 1) / 2))}ab"));

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, OnBehalfFault.SentByFamily)]
    public void FaultOf_Family_MayNotSendThePart(bool isSent, OnBehalfFault? fault) =>
        Assert.Equal(fault, OnBehalfRules.FaultOf(ActorKind.Family, isSent, "Appel"));
}
