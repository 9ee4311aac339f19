using EspaceFamille.Identity.Domain.LinkRequests;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Api;

/// <summary>A link request of an account of its own, for the walk.</summary>
internal static class WalkedLinkRequest
{
    public static async Task AddAsync(IServiceProvider services, string id)
    {
        var requests = services.GetRequiredService<LinkRequestStore>();
        if (await requests.FindAsync(id, CancellationToken.None) is not null)
            return;
        await services.GetRequiredService<AccountStore>().InsertAsync(SomeAccounts.Of($"{id}-account"), CancellationToken.None);
        await requests.InsertAsync(
            new()
            {
                Id = id,
                Number = "RAT-2026-999999",
                AccountId = $"{id}-account",
                State = LinkRequestState.UnderReview,
                RequestedAt = DateTimeOffset.UnixEpoch,
            },
            [],
            CancellationToken.None);
    }
}
