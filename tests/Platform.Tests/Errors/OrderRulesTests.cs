using EspaceFamille.Errors;
using Xunit;

namespace EspaceFamille.Platform.Tests.Errors;

public sealed class OrderRulesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("list all")]
    [InlineData("show")]
    [InlineData("show mails")]
    [InlineData("show _error")]
    [InlineData("replay mails")]
    [InlineData("replay mails_error one two")]
    [InlineData("discard mails_error one")]
    [InlineData("discard mails_error one --reason")]
    [InlineData("discard mails one --reason known")]
    public void Read_WhatIsNoOrder_IsNull(string words) => Assert.Null(OrderRules.Read(words.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void Read_DiscardWithABlankReason_IsNull() => Assert.Null(OrderRules.Read(["discard", "mails_error", "one", "--reason", "  "]));

    [Fact]
    public void Read_Orders_AreTaken()
    {
        Assert.Equal(new Order.List(), OrderRules.Read(["list"]));
        Assert.Equal(new Order.Show("mails_error"), OrderRules.Read(["show", "mails_error"]));
        Assert.Equal(new Order.Replay("mails_error", Id: null), OrderRules.Read(["replay", "mails_error"]));
        Assert.Equal(new Order.Replay("mails_error", "one"), OrderRules.Read(["replay", "mails_error", "one"]));
        Assert.Equal(new Order.Discard("mails_error", "one", "sent twice"), OrderRules.Read(["discard", "mails_error", "one", "--reason", " sent twice "]));
    }

    [Fact]
    public void Origin_OfAnErrorQueue_IsTheQueueBeforeIt() => Assert.Equal("mails", OrderRules.Origin("mails_error"));
}
