using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>A household of one test, whose two adults have a letter each and no account.</summary>
internal sealed record KeyedHousehold(Household Household, IReadOnlyList<string> Keys)
{
    public const string LastName = "LACAZE";

    public string Id => Household.Id;

    public IReadOnlyList<Adult> Adults => Household.Adults;
}

internal static class KeyedHouseholds
{
    /// <param name="fileMail">Of the first adult, Maylis, in the town's file; null for none. Peio has none.</param>
    public static async Task<KeyedHousehold> AddKeyedHouseholdAsync(this IdentityHost host, string? fileMail)
    {
        var (id, now) = ($"keyed-{Ids.New()}", host.TownTime.GetUtcNow());
        string[] keys = [AccessKeyDraw.New(), AccessKeyDraw.New()];
        var pepper = host.Services.GetRequiredService<Pepper>();
        var household = new Household
        {
            Id = id,
            Address = new Address("14 boulevard Jacques Duclos", "40220", "Tarnos"),
            Adults =
            [
                new($"{id}-1", null, "Madame", "Maylis", KeyedHousehold.LastName)
                {
                    FileContact = fileMail is null ? null : new(fileMail, "+33639980090"),
                },
                new($"{id}-2", null, "Monsieur", "Peio", KeyedHousehold.LastName),
            ],
            Children = [new($"{id}-c", "Charlotte", KeyedHousehold.LastName, new DateOnly(2018, 3, 14))],
            AccessKeys =
            [
                .. keys.Select((key, place) => new AccessKey(
                    AccessKeyRules.Childhood, pepper.HashKey(key), $"{id}-{place + 1}", UserName: null, now, now + TimeSpan.FromDays(180))),
            ],
        };
        await host.Services.GetRequiredService<HouseholdStore>().InsertAsync(household, CancellationToken.None);
        return new(household, keys);
    }

    /// <summary>The account of an adult, opened with the key of that adult's letter.</summary>
    public static async Task<Newcomer> OpenedAsync(this IdentityHost host, string firstName, string key, string email)
    {
        var newcomer = new Newcomer(host) { FirstNames = firstName, LastName = KeyedHousehold.LastName, Email = email };
        await newcomer.ActivateAsync(await newcomer.OpenAsync(key));
        await newcomer.EnterAsync();
        return newcomer;
    }

    public static async Task<string> IdAsync(this Newcomer newcomer) => (await newcomer.AccountAsync())!["_id"].AsString;
}
