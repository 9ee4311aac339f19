using System.Security.Authentication;
using EspaceFamille.Notifications.Features.Mails.SendMails;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Features.Mails.SendMails;

public sealed class SmtpReasonsTests
{
    [Fact]
    public void Of_NestedErrors_BeginsWithTheRootCauseAndIsWhole()
    {
        var error = new IOException(
            new string('x', 300),
            new AuthenticationException("The remote certificate was rejected.", new InvalidOperationException("It has\r\nexpired.")));

        var reason = SmtpReasons.Of(error);

        Assert.Equal(
            "InvalidOperationException: It has expired. <- AuthenticationException: The remote certificate was rejected. <- IOException: "
            + new string('x', 300),
            reason);
    }
}
