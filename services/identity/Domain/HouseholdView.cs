namespace EspaceFamille.Identity.Domain;

/// <summary>A household as the API shows it: who and where, never its keys.</summary>
internal sealed record HouseholdView(
    string HouseholdId, string AddressLine, string PostCode, string Town, IReadOnlyList<AdultView> Adults, IReadOnlyList<ChildView> Children)
{
    public static HouseholdView Of(Household household) => new(
        household.Id,
        household.Address.Line,
        household.Address.PostCode,
        household.Address.Town,
        [.. household.Adults.Select(adult => new AdultView(adult.Id, adult.Title, adult.FirstName, adult.LastName, adult.AccountId is not null))],
        [.. household.Children.Select(child => new ChildView(child.Id, child.FirstName, child.LastName, child.BirthDate))]);
}

internal sealed record AdultView(string AdultId, string Title, string FirstName, string LastName, bool HasAccount);

internal sealed record ChildView(string ChildId, string FirstName, string LastName, DateOnly BirthDate);
