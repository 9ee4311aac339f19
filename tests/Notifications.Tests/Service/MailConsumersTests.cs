using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Tests.Features.Mails.SendMails;
using EspaceFamille.TestKit;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Service;

[Collection(nameof(WithDocDb))]
public sealed class MailConsumersTests : IAsyncLifetime
{
    private readonly Mailbox _mailbox = new();
    private readonly NotificationsHost _host;

    public MailConsumersTests(DocDbProcess docdb) => _host = new NotificationsHost(docdb.ConnectionString, _mailbox, TimeProvider.System);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _mailbox.DisposeAsync();
    }

    [Fact]
    public async Task Absence_DeclaredThenRefused_SendsBothMailsToTheAdultWhoDeclared()
    {
        await _host.PublishAsync(Messages.Contact());
        await _host.PublishAsync(Messages.Declared());
        await _host.MailAsync(Messages.ReceivedMail, Sent, "is sent");
        await _host.PublishAsync(Messages.Settled(Decision.Refused, RefusalReason.Unreadable));
        await _host.MailAsync(Messages.SettledMail, Sent, "is sent");

        Assert.Equal(2, _mailbox.Accepted.Count);
        Assert.All(_mailbox.Accepted, mail => Assert.Equal("\"Nathalie TOULEMONDE\" <nathalie@example.org>", mail.To.ToString()));
        Assert.Contains(new string('a', 64), _mailbox.Accepted[0].TextBody, StringComparison.Ordinal);
        Assert.Contains("la pièce justificative n’est pas lisible", _mailbox.Accepted[1].TextBody, StringComparison.Ordinal);
        Assert.Contains("la pièce justificative n’est pas lisible", _mailbox.Accepted[1].HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_ThreeTimesEachAndInTheWrongOrder_SendEachMailOnce()
    {
        for (var time = 0; time < 3; time++)
        {
            await _host.PublishAsync(Messages.Settled(Decision.Accepted));
            await _host.PublishAsync(Messages.Declared());
            await _host.PublishAsync(Messages.Contact());
        }

        await _host.ConsumedAsync<AbsenceSettled>(3);
        await _host.ConsumedAsync<AbsenceDeclared>(3);
        await _host.ConsumedAsync<ContactChanged>(3);
        await _host.MailAsync(Messages.ReceivedMail, Sent, "is sent");
        await _host.MailAsync(Messages.SettledMail, Sent, "is sent");

        Assert.Equal(2, await _host.Mails.Collection.CountDocumentsAsync(FilterDefinition<Mail>.Empty));
        Assert.Equal(2, _mailbox.Accepted.Count);
        Assert.Contains("reçue", _mailbox.Accepted[0].Subject, StringComparison.Ordinal);
        Assert.Contains("acceptée", _mailbox.Accepted[1].Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Declared_ContactCardMissing_IsSentWhenItArrives()
    {
        await _host.PublishAsync(Messages.Declared());
        var waiting = await _host.MailAsync(Messages.ReceivedMail, mail => mail.WaitsForCard, "waits");
        Assert.Empty(waiting.Deliveries);

        await _host.PublishAsync(Messages.Contact(account: "account-2", email: "autre@example.org"));
        await _host.PublishAsync(Messages.Contact());
        await _host.MailAsync(Messages.ReceivedMail, Sent, "is sent");

        Assert.Equal("nathalie@example.org", Assert.Single(_mailbox.Accepted).To.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task Declared_HouseholdKnown_NamesTheChild()
    {
        await _host.PublishAsync(Messages.Contact());
        await _host.PublishAsync(Messages.Household(accounts: "account-1"));
        await _host.ConsumedAsync<HouseholdChanged>(1);
        await _host.PublishAsync(Messages.Declared());
        await _host.MailAsync(Messages.ReceivedMail, Sent, "is sent");

        Assert.StartsWith("Johan", Assert.Single(_mailbox.Accepted).Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("TOULEMONDE Johan", _mailbox.Accepted[0].TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DocumentsMissing_OfAnAbsence_RequestsThemFromItsRecipients()
    {
        await _host.PublishAsync(Messages.Contact());
        await _host.PublishAsync(Messages.Declared());
        await _host.PublishAsync(Messages.Missing());
        await _host.MailAsync("documents-missing:absence-1:account-1", Sent, "is sent");

        Assert.Contains("Justificatif à renvoyer", _mailbox.Accepted[^1].Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DocumentsUnreadable_OfAnAbsence_RequestsOthersFromItsRecipients()
    {
        await _host.PublishAsync(Messages.Contact());
        await _host.PublishAsync(Messages.Declared());
        await _host.PublishAsync(Messages.Unreadable());
        await _host.MailAsync("documents-unreadable:absence-1:account-1", Sent, "is sent");

        Assert.Contains("Justificatif illisible", _mailbox.Accepted[^1].Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contact_OlderVersionArrivesLate_KeepsTheNewerAddress()
    {
        await _host.PublishAsync(Messages.Contact(2, "nouvelle@example.org"));
        await _host.ConsumedAsync<ContactChanged>(1);
        await _host.PublishAsync(Messages.Contact(1, "ancienne@example.org"));
        await _host.ConsumedAsync<ContactChanged>(2);
        await _host.PublishAsync(Messages.Declared());
        await _host.MailAsync(Messages.ReceivedMail, Sent, "is sent");

        Assert.Equal("nouvelle@example.org", Assert.Single(_mailbox.Accepted).To.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task Messages_WithdrawalRequestAndDecision_SendOneMailEach()
    {
        await _host.PublishAsync(Messages.Contact());
        await _host.PublishAsync(Messages.Declared());
        await _host.PublishAsync(Messages.Withdrawn());
        await _host.PublishAsync(Messages.Requested());
        await _host.PublishAsync(Messages.Decided());

        foreach (var mail in new[] { "absence-withdrawn:absence-1", "reservations-received:request-1", "reservations-decided:request-1" })
            await _host.MailAsync($"{mail}:account-1", Sent, "is sent");
        Assert.Equal(4, _mailbox.Accepted.Count);
    }

    [Fact]
    public async Task Messages_ActOfAnAgent_AreMailedToTheAdultsAndNotToTheAgent()
    {
        await _host.PublishAsync(Messages.Contact());
        await _host.PublishAsync(Messages.Contact(account: "account-2", email: "autre@example.org"));
        await _host.PublishAsync(Messages.Contact(account: "an-agent", email: "agent@ville.example"));
        await _host.PublishAsync(
            Messages.Declared() with { Request = Messages.Declared().Request.ByAgent("account-1", "account-2") });
        await _host.PublishAsync(Messages.Requested() with { Request = Messages.Requested().Request.ByAgent("account-2") });
        string[] ids = [Messages.ReceivedMail, "absence-received:absence-1:account-2", "reservations-received:request-1:account-2"];
        foreach (var id in ids)
            await _host.MailAsync(id, Sent, "is sent");

        Assert.DoesNotContain(_mailbox.Accepted, mail => mail.To.ToString().Contains("agent@ville.example", StringComparison.Ordinal));
        Assert.All(_mailbox.Accepted, mail => Assert.Contains("Un agent de la mairie a", mail.TextBody, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Messages_ActOfAnAgentWithoutAdultAccounts_AreMailedToNobody()
    {
        await _host.PublishAsync(Messages.Contact(account: "an-agent", email: "agent@ville.example"));
        await _host.PublishAsync(Messages.Declared() with { Request = Messages.Declared().Request.ByAgent() });
        await _host.PublishAsync(
            Messages.Settled(Decision.Accepted) with { Request = Messages.Settled(Decision.Accepted).Request.ByAgent() });
        await _host.PublishAsync(Messages.Withdrawn() with { Request = Messages.Withdrawn().Request.ByAgent() });
        await _host.PublishAsync(Messages.Requested() with { Request = Messages.Requested().Request.ByAgent() });
        await _host.PublishAsync(Messages.Decided() with { Request = Messages.Decided().Request.ByAgent() });
        await _host.ConsumedAsync<AbsenceDeclared>(1);
        await _host.ConsumedAsync<AbsenceSettled>(1);
        await _host.ConsumedAsync<AbsenceWithdrawn>(1);
        await _host.ConsumedAsync<ReservationsRequested>(1);
        await _host.ConsumedAsync<ReservationsDecided>(1);

        Assert.Equal(0, await _host.Mails.Collection.CountDocumentsAsync(FilterDefinition<Mail>.Empty));
    }

    private static bool Sent(Mail mail) => mail.State == MailState.Sent;
}
