using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Tests.Service;
using EspaceFamille.TestKit;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Features;

[Collection(nameof(WithDocDb))]
public sealed class MailConsumersTests(DocDbProcess docdb) : ServiceFixture(docdb)
{
    [Fact]
    public async Task Absence_DeclaredThenRefused_SendsBothMailsToTheAdultWhoDeclared()
    {
        await Host.PublishAsync(Messages.Contact());
        await Host.PublishAsync(Messages.Declared());
        await Host.MailAsync(Messages.ReceivedMail, Sent, "is sent");
        await Host.PublishAsync(Messages.Settled(Decision.Refused, RefusalReason.Unreadable));
        await Host.MailAsync(Messages.SettledMail, Sent, "is sent");

        Assert.Equal(2, Mailbox.Accepted.Count);
        Assert.All(Mailbox.Accepted, mail => Assert.Equal("\"Nathalie TOULEMONDE\" <nathalie@example.org>", mail.To.ToString()));
        Assert.Contains(new string('a', 64), Mailbox.Accepted[0].TextBody, StringComparison.Ordinal);
        Assert.Contains("la pièce justificative n’est pas lisible", Mailbox.Accepted[1].TextBody, StringComparison.Ordinal);
        Assert.Contains("la pièce justificative n’est pas lisible", Mailbox.Accepted[1].HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_ThreeTimesEachAndInTheWrongOrder_SendEachMailOnce()
    {
        for (var time = 0; time < 3; time++)
        {
            await Host.PublishAsync(Messages.Settled(Decision.Accepted));
            await Host.PublishAsync(Messages.Declared());
            await Host.PublishAsync(Messages.Contact());
        }

        await Host.ConsumedAsync<AbsenceSettled>(3);
        await Host.ConsumedAsync<AbsenceDeclared>(3);
        await Host.ConsumedAsync<ContactChanged>(3);
        await Host.MailAsync(Messages.ReceivedMail, Sent, "is sent");
        await Host.MailAsync(Messages.SettledMail, Sent, "is sent");

        Assert.Equal(2, await Host.Mails.Collection.CountDocumentsAsync(FilterDefinition<Mail>.Empty));
        Assert.Equal(2, Mailbox.Accepted.Count);
        Assert.Contains("reçue", Mailbox.Accepted[0].Subject, StringComparison.Ordinal);
        Assert.Contains("acceptée", Mailbox.Accepted[1].Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settled_ChangedDecisionThreeTimes_SendsOneMoreMailAfterTheFirst()
    {
        await Host.PublishAsync(Messages.Contact());
        await Host.PublishAsync(Messages.Declared());
        await Host.PublishAsync(Messages.Settled(Decision.Accepted));
        for (var time = 0; time < 3; time++)
            await Host.PublishAsync(Messages.Changed());
        await Host.ConsumedAsync<AbsenceSettled>(4);
        await Host.MailAsync($"{Messages.SettledMail}:2", Sent, "is sent");

        Assert.Equal(
            ["reçue", "acceptée", "refusée (décision modifiée)"], Mailbox.Accepted.Select(mail => mail.Subject!.Split("000123 ")[1]));
        Assert.Contains("avait été acceptée", Mailbox.Accepted[2].TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Declared_ContactCardMissing_IsSentWhenItArrives()
    {
        await Host.PublishAsync(Messages.Declared());
        var waiting = await Host.MailAsync(Messages.ReceivedMail, mail => mail.WaitsForCard, "waits");
        Assert.Empty(waiting.Deliveries);

        await Host.PublishAsync(Messages.Contact(account: "account-2", email: "autre@example.org"));
        await Host.PublishAsync(Messages.Contact());
        await Host.MailAsync(Messages.ReceivedMail, Sent, "is sent");

        Assert.Equal("nathalie@example.org", Assert.Single(Mailbox.Accepted).To.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task Declared_HouseholdKnown_NamesTheChild()
    {
        await Host.PublishAsync(Messages.Contact());
        await Host.PublishAsync(Messages.Household(accounts: "account-1"));
        await Host.ConsumedAsync<HouseholdChanged>(1);
        await Host.PublishAsync(Messages.Declared());
        await Host.MailAsync(Messages.ReceivedMail, Sent, "is sent");

        Assert.StartsWith("Johan", Assert.Single(Mailbox.Accepted).Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("TOULEMONDE Johan", Mailbox.Accepted[0].TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contact_OlderVersionArrivesLate_KeepsTheNewerAddress()
    {
        await Host.PublishAsync(Messages.Contact(2, "nouvelle@example.org"));
        await Host.ConsumedAsync<ContactChanged>(1);
        await Host.PublishAsync(Messages.Contact(1, "ancienne@example.org"));
        await Host.ConsumedAsync<ContactChanged>(2);
        await Host.PublishAsync(Messages.Declared());
        await Host.MailAsync(Messages.ReceivedMail, Sent, "is sent");

        Assert.Equal("nouvelle@example.org", Assert.Single(Mailbox.Accepted).To.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task Messages_WithdrawalRequestAndDecision_SendOneMailEach()
    {
        await Host.PublishAsync(Messages.Contact());
        await Host.PublishAsync(Messages.Declared());
        await Host.PublishAsync(Messages.Withdrawn());
        await Host.PublishAsync(Messages.Requested());
        await Host.PublishAsync(Messages.Decided());

        foreach (var mail in new[] { "absence-withdrawn:absence-1", "reservations-received:request-1", "reservations-decided:request-1" })
            await Host.MailAsync($"{mail}:account-1", Sent, "is sent");
        Assert.Equal(4, Mailbox.Accepted.Count);
    }

    [Fact]
    public async Task Messages_ActOfAnAgent_AreMailedToTheAdultsAndNotToTheAgent()
    {
        await Host.PublishAsync(Messages.Contact());
        await Host.PublishAsync(Messages.Contact(account: "account-2", email: "autre@example.org"));
        await Host.PublishAsync(Messages.Contact(account: "an-agent", email: "agent@ville.example"));
        await Host.PublishAsync(
            Messages.Declared() with { Request = Messages.Declared().Request.ByAgent("account-1", "account-2") });
        await Host.PublishAsync(Messages.Requested() with { Request = Messages.Requested().Request.ByAgent("account-2") });
        string[] ids = [Messages.ReceivedMail, "absence-received:absence-1:account-2", "reservations-received:request-1:account-2"];
        foreach (var id in ids)
            await Host.MailAsync(id, Sent, "is sent");

        Assert.DoesNotContain(Mailbox.Accepted, mail => mail.To.ToString().Contains("agent@ville.example", StringComparison.Ordinal));
        Assert.All(Mailbox.Accepted, mail => Assert.Contains("Un agent de la mairie a", mail.TextBody, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Messages_ActOfAnAgentWithoutAdultAccounts_AreMailedToNobody()
    {
        await Host.PublishAsync(Messages.Contact(account: "an-agent", email: "agent@ville.example"));
        await Host.PublishAsync(Messages.Declared() with { Request = Messages.Declared().Request.ByAgent() });
        await Host.PublishAsync(
            Messages.Settled(Decision.Accepted) with { Request = Messages.Settled(Decision.Accepted).Request.ByAgent() });
        await Host.PublishAsync(Messages.Withdrawn() with { Request = Messages.Withdrawn().Request.ByAgent() });
        await Host.PublishAsync(Messages.Requested() with { Request = Messages.Requested().Request.ByAgent() });
        await Host.PublishAsync(Messages.Decided() with { Request = Messages.Decided().Request.ByAgent() });
        await Host.ConsumedAsync<AbsenceDeclared>(1);
        await Host.ConsumedAsync<AbsenceSettled>(1);
        await Host.ConsumedAsync<AbsenceWithdrawn>(1);
        await Host.ConsumedAsync<ReservationsRequested>(1);
        await Host.ConsumedAsync<ReservationsDecided>(1);

        Assert.Equal(0, await Host.Mails.Collection.CountDocumentsAsync(FilterDefinition<Mail>.Empty));
    }

    private static bool Sent(Mail mail) => mail.State == MailState.Sent;
}
