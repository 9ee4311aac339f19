using CsCheck;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Features.AbsenceMails.MailAbsenceWithdrawn;
using EspaceFamille.Notifications.Tests.Service;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Domain.Mails;

public sealed class MailCursorTests
{
    [Fact]
    public void Read_WrittenCursor_RoundTrips()
    {
        var created = new DateTimeOffset(2026, 12, 16, 17, 3, 0, 125, TimeSpan.Zero);
        var request = Messages.RequestOf("account-1") with { Id = "absence 1" };
        var mail = MailRules.New(
            request, "account-1", AbsenceWithdrawnFacts.Samples[0], "ville.example", null, created);

        Assert.Equal(new MailCursor(created, mail.Id), MailCursor.Read(MailCursor.Write(mail)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nothing")]
    [InlineData("!!!!")]
    [InlineData("LTEgYQ")]
    [InlineData("OTk5OTk5OTk5OTk5OTk5OTk5IGE")]
    public void Read_OtherText_IsNull(string text) => Assert.Null(MailCursor.Read(text));

    [Fact]
    public void Read_AnyText_NeverThrows() => Gen.String.Sample(text => _ = MailCursor.Read(text));
}
