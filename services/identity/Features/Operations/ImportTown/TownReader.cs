using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary>Compares checked files with what is stored.</summary>
internal sealed class TownReader(
    HouseholdStore households, AccountStore accounts, Pepper pepper, IOptions<IdentityOptions> options, TownClock clock)
{
    public async Task<ImportPlan> PlanAsync(TownImport town, CancellationToken cancel)
    {
        var now = clock.Now;
        var stored = await households.AllAsync(cancel);
        var linked = stored.SelectMany(household => household.Adults.Concat(household.FormerAdults))
            .SelectMany(adult => new[] { adult.AccountId, adult.DepartedAccountId }).OfType<string>().Distinct(StringComparer.Ordinal);
        var people = new StoredTown(stored, [.. await accounts.StaffAsync(cancel), .. await accounts.ByIdsAsync(linked, cancel)]);
        return ImportPlan.Of(
            [.. town.Households.Select(one => one.Household with { AccessKeys = [.. one.AccessKeys.Select(key => KeyOf(key, now))] })],
            town.Households.SelectMany(one => one.Contacts).ToDictionary(StringComparer.Ordinal), town.Accounts, people, now);
    }

    /// <summary>Refuses the lines whose user name belongs to somebody else: a family, or an account in the making.</summary>
    public async Task CheckUserNamesAsync(CsvImport import, ImportPlan plan, CancellationToken cancel)
    {
        var unknown = plan.Staff.Steps.Where(step => step.Stored is null).Select(step => step.Imported.NormalizedUserName).ToHashSet();
        foreach (var (number, login) in import.Read(TownCodes.AccountsFile, line => (line.Number, Login: line.Text("login"))))
        {
            if (unknown.Contains(login.ToUpperInvariant()) && await accounts.FindByNameAsync(login.ToUpperInvariant(), cancel) is not null)
                import.Refuse(TownCodes.AccountsFile, number, "login", ImportTexts.TakenName(login));
        }
    }

    private AccessKey KeyOf(KeyImport key, DateTimeOffset now) => new(
        AccessKeyRules.Childhood, pepper.HashKey(key.Key), key.AdultId, key.UserName, now, now + options.Value.KeyLifetime);
}
