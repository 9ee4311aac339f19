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

/// <summary>Mails about changes of contact facts.</summary>
[Collection(nameof(WithDocDb))]
public sealed class ContactMailsTests(DocDbProcess docdb) : ServiceFixture(docdb)
{
    private const string Request = "adr-1";
    private static readonly DateTimeOffset At = new(2026, 12, 3, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task AddressChange_RequestedThenDecided_SendsOneMailEach()
    {
        await Host.PublishAsync(Messages.Contact());
        for (var time = 0; time < 3; time++)
        {
            await Host.PublishAsync(Requested());
            await Host.PublishAsync(Decided(Decision.Refused, 1, "La pièce n’est pas lisible."));
            await Host.PublishAsync(Decided(Decision.Accepted, 2));
        }

        await Host.ConsumedAsync<AddressChangeDecided>(6);
        await Host.ConsumedAsync<AddressChangeRequested>(3);
        await Host.MailAsync(Of("address-requested"), Sent, "is sent");
        await Host.MailAsync(Of("address-decided"), Sent, "is sent");
        await Host.MailAsync($"{Of("address-decided")}:2", Sent, "is sent");

        Assert.Equal(3, await Host.Mails.Collection.CountDocumentsAsync(FilterDefinition<Mail>.Empty));
        Assert.Contains(Mailbox.Accepted, mail => mail.TextBody!.Contains("La pièce n’est pas lisible.", StringComparison.Ordinal));
        Assert.Contains(Mailbox.Accepted, mail => mail.TextBody!.Contains("remplace la précédente", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AddressChange_WithdrawnAndAChildsMailChanged_AreAcknowledged()
    {
        await Host.PublishAsync(Messages.Contact());
        await Host.PublishAsync(Messages.Household(accounts: "account-1"));
        await Host.ConsumedAsync<HouseholdChanged>(1);
        // Without the mail of the request, that of the withdrawal is held for a minute.
        await Host.PublishAsync(Requested());
        await Host.PublishAsync(new AddressChangeWithdrawn { Request = Head(), Version = 3, WithdrawnAt = At });
        await Host.PublishAsync(new ChildContactChanged
        {
            Request = Head() with { Id = "mel-1", ChildId = "child-1", Number = "MEL-2026-000001" },
            Kind = RequestKind.MailChange,
            Version = 4,
            ChangedAt = At,
        });
        await Host.MailAsync(Of("address-withdrawn"), Sent, "is sent");
        await Host.MailAsync(Of("child-contact-changed").Replace(Request, "mel-1", StringComparison.Ordinal), Sent, "is sent");

        Assert.Contains(Mailbox.Accepted, mail => mail.Subject!.Contains("demande retirée", StringComparison.Ordinal));
        Assert.Contains(Mailbox.Accepted, mail => mail.TextBody!.Contains("MEL-2026-000001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Telephones_Changed_AreAcknowledgedWithoutTheNumbers()
    {
        await Host.PublishAsync(Messages.Contact());
        await Host.PublishAsync(new TelephonesChanged { Request = Head(), Version = 2, ChangedAt = At });
        await Host.MailAsync(Of("telephones-changed"), Sent, "is sent");

        var mail = Assert.Single(Mailbox.Accepted);
        Assert.Contains("ADR-2026-000001", mail.Subject, StringComparison.Ordinal);
        Assert.Contains($"/demandes/{Request}", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_DemandedForAnAddressChange_AreAskedForByTheirOwnMail()
    {
        await Host.PublishAsync(Messages.Contact());
        await Host.PublishAsync(new SupportingDocumentsDemanded
        {
            RequestKind = RequestKind.AddressChange,
            Request = Head(),
            Version = 3,
            Number = 1,
            DemandedAt = At,
        });
        await Host.MailAsync($"{Of("address-documents")}:3", Sent, "is sent");

        Assert.DoesNotContain("absence", Assert.Single(Mailbox.Accepted).TextBody, StringComparison.OrdinalIgnoreCase);
    }

    private static bool Sent(Mail mail) => mail.State is MailState.Sent;

    private static string Of(string template) => $"{template}:{Request}:{Messages.Declared().Request.Recipients[0]}";

    private static RequestHead Head() => Messages.Declared().Request with
    {
        Id = Request,
        Number = "ADR-2026-000001",
        ChildId = null,
        Activities = [],
    };

    private static AddressChangeRequested Requested() =>
        new() { Request = Head(), Version = 2, RequestedAt = At, DocumentIds = ["document-1"] };

    private static AddressChangeDecided Decided(Decision decision, int number, string? reason = null) => new()
    {
        Request = Head(),
        Version = number + 2,
        Decision = decision,
        TownReason = reason is null ? null : new() { Code = "unreadable", Label = "Illisible", Sentence = reason },
        DecidedAt = At,
        Number = number,
    };
}
