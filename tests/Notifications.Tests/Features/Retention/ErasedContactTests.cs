using EspaceFamille.Contracts.Identity;
using EspaceFamille.Notifications.Storage;
using EspaceFamille.Notifications.Tests.Service;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Features.Retention;

/// <summary>
/// When identity erases the contact facts of a closed account, the copy is erased too, in whatever order messages arrive.
/// </summary>
[Collection(nameof(WithDocDb))]
public sealed class ErasedContactTests(DocDbProcess docdb) : ServiceFixture(docdb)
{
    private const string Account = "account-1";

    private static ContactChanged Erased(long version) =>
        new() { AccountId = Account, Version = version, Title = "", FirstName = "", LastName = "", Email = "" };

    private ContactCardStore Cards => Host.Services.GetRequiredService<ContactCardStore>();

    [Fact]
    public async Task Card_OfErasedFacts_IsErasedAndNoEarlierMessageRestoresIt()
    {
        await Host.PublishAsync(Messages.Contact(version: 1));
        await Host.ConsumedAsync<ContactChanged>(1);
        var before = await Cards.FindAsync(Account, CancellationToken.None);

        await Host.PublishAsync(Erased(version: 3));
        await Host.ConsumedAsync<ContactChanged>(2);
        await Host.PublishAsync(Messages.Contact(version: 2));
        await Host.ConsumedAsync<ContactChanged>(3);

        Assert.Equal("nathalie@example.org", before?.Email);
        Assert.Null(await Cards.FindAsync(Account, CancellationToken.None));
    }
}
