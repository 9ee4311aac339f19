using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Features.Operations.ImportTown;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Tests.Features.Operations.ImportTown;

/// <summary>Plans an import of files into the demo town, in which the first adult of each household has an account.</summary>
internal static class PlannedTown
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 6, 0, 0, TimeSpan.FromHours(1));

    public static string Report(TownFolder files) => string.Join(
        '\n',
        ImportTexts.Lines(Plan(files).Report, new TownClock(TimeProvider.System, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"))));

    public static ImportPlan Plan(TownFolder files)
    {
        using var demo = new TownFolder();
        var (town, errors) = files.Read();
        Assert.Empty(errors);
        return PlanOf(town!, StoredOf(demo.Read().Town!));
    }

    private static StoredTown StoredOf(TownImport demo)
    {
        var households = PlanOf(demo, new StoredTown([], [])).Households.Select(Linked).ToArray();
        var contacts = demo.Households.SelectMany(one => one.Contacts).ToDictionary(StringComparer.Ordinal);
        var families = households.Select(household => household.Adults[0]).Select(adult => new Account
        {
            Id = adult.AccountId!,
            UserName = adult.AccountId!,
            NormalizedUserName = adult.AccountId!,
            State = AccountState.Active,
            SecurityStamp = "",
            Role = Roles.Family,
            Contact = contacts[adult.Id],
        });
        var staff = demo.Accounts.Select(account => account with { State = AccountState.Active, FilesRole = account.Role });
        return new([.. households], [.. families, .. staff]);
    }

    private static Household Linked(Household household) => household with
    {
        Adults = [household.Adults[0] with { AccountId = $"account-of-{household.Number}" }, .. household.Adults.Skip(1)],
    };

    private static ImportPlan PlanOf(TownImport town, StoredTown stored) => ImportPlan.Of(
        [
            .. town.Households.Select(one => one.Household with
            {
                AccessKeys =
                [
                    .. one.AccessKeys.Select(key => new AccessKey(
                        AccessKeyRules.Childhood, key.Key, key.AdultId, key.UserName, Now, Now.AddDays(180))),
                ],
            }),
        ],
        town.Households.SelectMany(one => one.Contacts).ToDictionary(StringComparer.Ordinal), town.Accounts, stored, Now);
}
