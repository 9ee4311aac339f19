using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Households;

namespace EspaceFamille.Identity.Features;

/// <summary>A household as the API returns it: people and address, never its access keys.</summary>
internal static class HouseholdResponses
{
    public static HouseholdResponse Of(Household household) => new(
        household.Id,
        household.Address.Line,
        household.Address.PostCode,
        household.Address.Town,
        [.. household.Adults.Select(Of)],
        [.. household.Children.Select(Of)])
    {
        Number = household.Number,
        AddressComplement = household.Address.Complement,
        AddressChangedAt = household.AddressOrigin?.At,
        LeftFilesAt = household.LeftFilesAt,
    };

    /// <summary>The same for an account of the household, whose new link may be limited.</summary>
    public static HouseholdResponse Of(Household household, string accountId, DateTimeOffset now) =>
        LinkLimitRules.EndOf(household, accountId, now) is { } end
            ? Of(household) with
            {
                AddressLine = "",
                PostCode = "",
                Town = "",
                AddressComplement = null,
                AddressChangedAt = null,
                LimitedUntil = end,
            }
            : Of(household);

    private static AdultResponse Of(Adult adult) =>
        new(adult.Id, adult.Title, adult.FirstName, adult.LastName, adult.AccountId is not null);

    private static ChildResponse Of(Child child) => new(child.Id, child.FirstName, child.LastName, child.BirthDate);
}
