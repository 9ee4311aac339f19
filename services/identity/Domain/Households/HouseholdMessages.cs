using EspaceFamille.Contracts.Identity;

namespace EspaceFamille.Identity.Domain.Households;

/// <summary>The message that a write of a household publishes.</summary>
internal static class HouseholdMessages
{
    /// <summary>The message as a function of the version that the write creates.</summary>
    public static Func<long, HouseholdChanged> Of(Household household) => version => new HouseholdChanged
    {
        HouseholdId = household.Id,
        Version = version,
        AddressLine = household.Address.Line,
        AddressComplement = household.Address.Complement,
        PostCode = household.Address.PostCode,
        Town = household.Address.Town,
        Adults = [.. household.Adults.Select(adult => new HouseholdAdult
        {
            AdultId = adult.Id,
            AccountId = adult.AccountId,
            Title = adult.Title,
            FirstName = adult.FirstName,
            LastName = adult.LastName,
        })],
        Children = [.. household.Children.Select(child => new HouseholdChild
        {
            ChildId = child.Id,
            FirstName = child.FirstName,
            LastName = child.LastName,
            BirthDate = child.BirthDate,
        })],
    };
}
