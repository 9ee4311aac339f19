using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Features.AbsenceMails.MailAbsenceReceived;
using EspaceFamille.Notifications.Features.AbsenceMails.MailAbsenceWithdrawn;
using EspaceFamille.Notifications.Tests.Service;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Domain.Mails;

public sealed class MailRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 16, 17, 3, 0, TimeSpan.Zero);

    [Fact]
    public void New_SameSubjectTemplateAndRecipient_IsTheSameMailWithTheSameMessageId()
    {
        var first = New("absence-1", "account-1");
        var late = MailRules.New(
            Messages.RequestOf("account-1"), "account-1", AbsenceWithdrawnFacts.Samples[0], "ville.example", "trace", Now.AddDays(1));

        Assert.Equal("absence-withdrawn:absence-1:account-1", first.Id);
        Assert.Equal(first.Id, late.Id);
        Assert.Equal(first.MessageId, late.MessageId);
        Assert.Matches("^[0-9a-f]{32}@ville.example$", first.MessageId);
    }

    [Theory]
    [InlineData("absence-2", "account-1")]
    [InlineData("absence-1", "account-2")]
    public void New_OtherSubjectOrRecipient_IsAnotherMail(string subject, string account)
    {
        var (one, other) = (New("absence-1", "account-1"), New(subject, account));

        Assert.NotEqual(one.Id, other.Id);
        Assert.NotEqual(one.MessageId, other.MessageId);
    }

    [Fact]
    public void New_OtherTemplate_IsAnotherMail() => Assert.NotEqual(
        New("absence-1", "account-1").Id,
        MailRules.New(Messages.RequestOf("account-1"), "account-1", AbsenceReceivedFacts.Samples[0], "ville.example", null, Now).Id);

    [Fact]
    public void New_Mail_IsPendingAndDueAtOnce()
    {
        var mail = MailRules.New(Messages.RequestOf("account-1"), "account-1", AbsenceReceivedFacts.Samples[0], "ville.example", null, Now);

        Assert.Equal((MailState.Pending, Now, 0), (mail.State, mail.DueAt, mail.Deliveries.Count));
    }

    [Fact]
    public void Merge_TwoEnrolmentsOnTheSameDay_NamesTheDayOnce()
    {
        DateOnly[] first = [new(2026, 12, 18), new(2026, 12, 21)];
        DateOnly[] second = [new(2026, 12, 17), new(2026, 12, 18)];

        var merged = MailRules.Merge(
            [new EnrolmentDays { EnrolmentId = "a", Days = first }, new EnrolmentDays { EnrolmentId = "b", Days = second }]);

        Assert.Equal([new DateOnly(2026, 12, 17), new DateOnly(2026, 12, 18), new DateOnly(2026, 12, 21)], merged);
    }

    private static Mail New(string subject, string account) =>
        MailRules.New(
            Messages.RequestOf(account) with { Id = subject }, account, AbsenceWithdrawnFacts.Samples[0], "ville.example", null, Now);
}
