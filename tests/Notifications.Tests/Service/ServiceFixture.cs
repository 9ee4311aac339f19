using EspaceFamille.Notifications.Tests.Features.Mails.SendMails;
using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Service;

/// <summary>The starting state of tests of the whole service: a host with a database of its own, and an empty mailbox.</summary>
public abstract class ServiceFixture : IAsyncLifetime
{
    /// <param name="unknownRecipient">An address that the mail server refuses for good.</param>
    private protected ServiceFixture(DocDbProcess docdb, string? unknownRecipient = null)
    {
        Mailbox = new() { UnknownRecipient = unknownRecipient };
        Host = new(docdb.ConnectionString, Mailbox, TimeProvider.System);
    }

    private protected Mailbox Mailbox { get; }

    private protected NotificationsHost Host { get; }

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Mailbox.DisposeAsync();
    }
}
