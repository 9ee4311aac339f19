using CsCheck;
using EspaceFamille.Notifications.Domain;
using EspaceFamille.Notifications.Features.ListMails;
using EspaceFamille.Notifications.Features.MailAbsenceWithdrawn;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Features.ListMails;

public sealed class MailCursorTests
{
    [Fact]
    public void Read_WhatWasWritten_IsThePlaceItCameFrom()
    {
        var birth = new DateTimeOffset(2026, 12, 16, 17, 3, 0, 125, TimeSpan.Zero);
        var mail = MailRules.New("absence 1", "account-1", AbsenceWithdrawnFacts.Samples[0], "ville.example", null, birth);

        Assert.Equal(new MailCursor(birth, mail.Id), MailCursor.Read(MailCursor.Write(mail)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nothing")]
    [InlineData("!!!!")]
    [InlineData("LTEgYQ")]
    [InlineData("OTk5OTk5OTk5OTk5OTk5OTk5IGE")]
    public void Read_WhatWeNeverWrote_IsNull(string text) => Assert.Null(MailCursor.Read(text));

    [Fact]
    public void Read_AnyText_NeverThrows() => Gen.String.Sample(text => _ = MailCursor.Read(text));
}
