using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary>What an import would write, compared with what is stored, before anything is written.</summary>
/// <param name="Households">Those of the files.</param>
/// <param name="Departing">The stored households that the files no longer have, and those that an adult with a link has left.</param>
/// <param name="Contacts">What the files state of linked accounts.</param>
internal sealed record ImportPlan(
    StoredTown Stored, IReadOnlyList<Household> Households, IReadOnlyList<Household> Departing, IReadOnlyList<ContactStep> Contacts,
    StaffPlan Staff)
{
    public required ImportReport Report { get; init; }

    /// <param name="households">With their keys hashed.</param>
    /// <param name="contacts">Of the adults of the files, by their ids.</param>
    public static ImportPlan Of(
        IReadOnlyList<Household> households, IReadOnlyDictionary<string, Contact> contacts, IReadOnlyList<Account> staff,
        StoredTown stored, DateTimeOffset now)
    {
        Merged[] merged = [.. households.Select(one => Merged.Of(one, stored, now))];
        var adults = households.SelectMany(one => one.Adults).Select(adult => adult.Id).ToHashSet(StringComparer.Ordinal);
        ContactStep[] steps =
        [
            .. from one in merged
            from adult in one.Next.Adults
            where adult.AccountId is not null
            let account = stored.Account(adult.AccountId!)
            where account is not null
            select new ContactStep(account, contacts[adult.Id], one.Next),
        ];
        var plan = StaffPlan.Of(staff, stored);
        return new(stored, households, [.. DepartingOf(households, adults, stored, now)], steps, plan)
        {
            Report = new ReportBuilder(stored, merged, adults, steps, plan, now).Build(),
        };
    }

    private static IEnumerable<Household> DepartingOf(
        IReadOnlyList<Household> households, HashSet<string> adults, StoredTown stored, DateTimeOffset now)
    {
        var listed = households.ToDictionary(one => one.Id, StringComparer.Ordinal);
        return stored.Households.Where(one => one.Number is not null && (listed.TryGetValue(one.Id, out var imported)
            ? one.Adults.Any(adult => adult.AccountId is not null && imported.Adults.All(other => other.Id != adult.Id))
            : Departures.Leave(one, now) is not null));
    }
}

/// <summary>A linked account with what the files state of its adult.</summary>
internal sealed record ContactStep(Account Stored, Contact Imported, Household Household);

/// <summary>A household of the files, as it is stored and as it will be.</summary>
/// <param name="Stored">Null for a new one.</param>
internal sealed record Merged(Household? Stored, Household Next)
{
    public static Merged Of(Household imported, StoredTown town, DateTimeOffset now) => town.Household(imported.Id) is { } stored
        ? new(stored, ImportedHouseholds.Next(stored, imported, town, now))
        : new(null, ImportedHouseholds.New(imported, town));
}
