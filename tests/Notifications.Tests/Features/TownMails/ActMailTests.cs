using EspaceFamille.Contracts.Identity;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Tests.Features.Mails.SendMails;
using EspaceFamille.Notifications.Tests.Service;
using EspaceFamille.TestKit;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Features.TownMails;

/// <summary>An act of the town concerns two children of a household in two plannings.</summary>
[Collection(nameof(WithDocDb))]
public sealed class ActMailTests(DocDbProcess docdb) : IAsyncLifetime
{
    private const string CancelledMail = "days-cancelled:act-1:household-1:account-1";
    private const string RestoredMail = "days-restored:act-1:household-1:account-1";
    private static readonly DateOnly Thursday = new(2027, 1, 28);
    private static readonly DateOnly Friday = new(2027, 1, 29);
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2027, 1, 20, 8, 30, 0, TimeSpan.Zero));
    private readonly Mailbox _mailbox = new();
    private NotificationsHost? _host;

    private NotificationsHost Host => _host!;

    public async Task InitializeAsync()
    {
        _host = new NotificationsHost(docdb.ConnectionString, _mailbox, _clock);
        await Host.PublishAsync(Messages.Contact());
        await Host.PublishAsync(Messages.Household(accounts: "account-1"));
        await Host.ConsumedAsync<ContactChanged>(1);
        await Host.ConsumedAsync<HouseholdChanged>(1);
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await _mailbox.DisposeAsync();
    }

    [Fact]
    public async Task Cancelled_TwoChildren_AreOneMailWithTheirDaysAtOnce()
    {
        var message = Messages.Cancelled(
            Messages.CancelledDays("child-1", "Restauration scolaire", Thursday, Friday),
            Messages.CancelledDays("child-2", "Centre de loisirs", Friday));
        await Host.PublishAsync(message);
        await Host.MailAsync(CancelledMail, mail => mail.State == MailState.Sent, "is sent");
        await Host.PublishAsync(message);
        await Host.ConsumedAsync<DaysCancelledByTown>(2);

        var mail = Assert.Single(_mailbox.Accepted);
        Assert.StartsWith("Repas annulés par la ville\u00A0: Johan et Charlotte, 2\u00A0jours", mail.Subject, StringComparison.Ordinal);
        foreach (var part in new[] { mail.TextBody!.ReplaceLineEndings(" "), System.Net.WebUtility.HtmlDecode(mail.HtmlBody!) })
        {
            Assert.Contains("réservés pour Johan (Restauration scolaire), sont annulés", part, StringComparison.Ordinal);
            Assert.Contains("jeudi 28 janvier 2027", part, StringComparison.Ordinal);
            Assert.Contains("réservé pour Charlotte (Centre de loisirs), est annulé", part, StringComparison.Ordinal);
            Assert.Contains("le lieu d’accueil sera fermé (Travaux en cuisine)", part, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Restored_TwoChildren_AreOneMailWithTheirDays()
    {
        await Host.PublishAsync(Messages.Restored(
            Messages.RestoredDays("child-1", "Restauration scolaire", Thursday),
            Messages.RestoredDays("child-2", "Centre de loisirs", Thursday, Friday)));
        await Host.MailAsync(RestoredMail, mail => mail.State == MailState.Sent, "is sent");

        var mail = Assert.Single(_mailbox.Accepted);
        Assert.StartsWith("Repas de nouveau réservés\u00A0: Johan et Charlotte", mail.Subject, StringComparison.Ordinal);
        var text = mail.TextBody!.ReplaceLineEndings(" ");
        Assert.Contains(
            "de nouveau réservé pour Johan (Restauration scolaire)\u00A0: - jeudi 28 janvier 2027", text, StringComparison.Ordinal);
        Assert.Contains(
            "de nouveau réservés pour Charlotte (Centre de loisirs)\u00A0: - jeudi 28 janvier 2027 - vendredi 29 janvier 2027", text,
            StringComparison.Ordinal);
    }
}
