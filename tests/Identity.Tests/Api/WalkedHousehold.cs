using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Api;

/// <summary>A household as the walk finds it: with a decided change of address, so that another can be requested.</summary>
internal static class WalkedHousehold
{
    /// <summary>The account of the family that walks.</summary>
    public const string Account = "walker";

    public static string RequestOf(string household) => $"adr-00000000-0000-0000-0000-00000000{household[^4..].PadLeft(4, '0')}";

    /// <param name="adultId">The adult whose account walks; null where none does.</param>
    public static async Task PrepareAsync(IServiceProvider services, string household, string? adultId)
    {
        // Stale when an earlier test has inserted it.
        await services.GetRequiredService<AccountStore>().InsertAsync(SomeAccounts.Of(Account), CancellationToken.None);
        await services.GetRequiredService<HouseholdStore>().ChangeAsync(
            DemoIds.Household(household),
            one => one with
            {
                AddressRequests = [RefusedOf(household)],
                Adults = [.. one.Adults.Select(adult => adult.Id == adultId ? adult with { AccountId = Account } : adult)],
            },
            CancellationToken.None);
    }

    private static AddressRequest RefusedOf(string household) => new(
        new RequestHead
        {
            Id = RequestOf(household),
            Number = "ADR-2026-000001",
            HouseholdId = DemoIds.Household(household),
            ChildId = null,
            SubmittedBy = "an-account",
            Recipients = [],
        },
        DateTimeOffset.UnixEpoch, new Address("1 rue", "40220", "Tarnos"))
    {
        Idempotency = new("key", "hash"),
        DocumentIds = [],
        Decision = Decision.Refused,
        DecisionNumber = 1,
    };
}
