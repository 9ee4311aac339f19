using EspaceFamille.Notifications.Domain.Mails;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Domain.Mails;

/// <summary>Replies of real servers.</summary>
public sealed class SmtpReplyRulesTests
{
    [Theory]
    [InlineData(550, "5.1.1 The email account that you tried to reach does not exist. Please try double-checking")]
    [InlineData(550, "No such user here")]
    [InlineData(550, "Requested action not taken: mailbox unavailable")]
    [InlineData(550, "5.4.1 Recipient address rejected: Access denied")]
    [InlineData(550, "5.7.1 Relaying denied")]
    [InlineData(553, "5.1.3 Invalid address format")]
    [InlineData(554, "5.1.1 unknown user; try again later")]
    public void IsPermanent_UnknownOrRefusedRecipient_IsFinal(int code, string text) =>
        Assert.True(SmtpReplyRules.IsPermanent(code, text));

    [Theory]
    [InlineData(450, "4.2.1 greylisted")]
    [InlineData(550, "5.2.2 Mailbox full")]
    [InlineData(552, "Requested mail action aborted: exceeded storage allocation")]
    [InlineData(552, "5.2.2 The email account that you tried to reach is over quota")]
    [InlineData(550, "5.7.1 Our system has detected an unusual rate of unsolicited mail originating from your IP address")]
    [InlineData(550, "Greylisted, please come back in 5 minutes")]
    [InlineData(554, "Too many connections from your host. LPN007_510")]
    [InlineData(550, "Mail rejete. Mail rejected. Try again later ofr_506")]
    [InlineData(550, "5.3.2 system not accepting network messages")]
    [InlineData(550, "User account is overquota")]
    public void IsPermanent_ServerThatMeansLater_IsNotFinal(int code, string text) =>
        Assert.False(SmtpReplyRules.IsPermanent(code, text));
}
